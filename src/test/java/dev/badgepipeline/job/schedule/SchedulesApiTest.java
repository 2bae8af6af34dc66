package dev.badgepipeline.job.schedule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.badge.BadgeKinds;
import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.job.JobOrigin;
import dev.badgepipeline.job.JobRequest;
import dev.badgepipeline.job.JobWork;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Schedules over REST; and what is due, with the clock moved and several instances at it. They live
 * in years to come, so that the service under test, which goes by the real clock, leaves them
 * alone.
 */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SchedulesApiTest {

  private static final String SCHEDULES = "/api/v1/schedules";
  private static final String NIGHTLY =
      """
      {"cron": "0 3 * * *", "work": "BADGE", "items": {"tag": "new"}, "badges": ["review"]}
      """;

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @SuppressWarnings("NullAway.Init") // injected
  @Inject
  DatabaseTiers tiers;

  @SuppressWarnings("NullAway.Init") // injected
  @Inject
  BadgeKinds kinds;

  @SuppressWarnings("NullAway.Init") // injected
  @Inject
  ObjectMapper json;

  private final List<JobRequest> jobs = new ArrayList<>();
  private final CountedWork work = new CountedWork("counted");

  @BeforeEach
  void noSchedules() {
    surroundings.reset();
    surroundings.postgres().execute("truncate schedule");
  }

  @Test
  void aScheduleIsSavedShownAndRemoved() {
    document(NIGHTLY)
        .put(SCHEDULES + "/nightly")
        .then()
        .statusCode(200)
        .body("name", equalTo("nightly"))
        .body("builtIn", equalTo(false))
        .body("enabled", equalTo(true))
        .body("items.tag", equalTo("new"))
        .body("badges", equalTo(List.of("review")))
        .body("next", containsString("T"))
        .body("last", nullValue());
    given().get(SCHEDULES).then().statusCode(200).body("name", hasItem("nightly"));

    given().delete(SCHEDULES + "/nightly").then().statusCode(204);

    given().get(SCHEDULES + "/nightly").then().statusCode(404);
    given().delete(SCHEDULES + "/nightly").then().statusCode(404);
    given().post(SCHEDULES + "/nightly/run").then().statusCode(404);
  }

  @Test
  void whatCannotBeIsRefusedAndSaysWhy() {
    document("{\"cron\": \"daily\", \"work\": \"BADGE\"}")
        .put(SCHEDULES + "/nightly")
        .then()
        .statusCode(400)
        .body("detail", containsString("cron"))
        .body("violations[0].field", equalTo("cron"))
        .body("violations[0].message", containsString("must be five fields"));
    document("{\"cron\": \"0 3 * * *\"}")
        .put(SCHEDULES + "/nightly")
        .then()
        .statusCode(400)
        .body("detail", containsString("work"));
    document(NIGHTLY.replace("review", "weather"))
        .put(SCHEDULES + "/nightly")
        .then()
        .statusCode(400)
        .body("detail", containsString("weather"));
    document(NIGHTLY)
        .put(SCHEDULES + "/Every%20Night")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("name"));
    document(NIGHTLY.replace("\"work\"", "\"window\": \"at night\", \"work\""))
        .put(SCHEDULES + "/nightly")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("window"));
  }

  @Test
  void ofSeveralInstancesOneRunsWhatIsDueOnce() {
    Schedules at2 = schedules("2040-11-29T02:00:00Z");
    saved(at2);
    ScheduleRounds one = rounds("2040-11-30T03:00:05Z");
    ScheduleRounds other = rounds("2040-11-30T03:00:07Z");

    Uni.join().all(one.round(), other.round()).andCollectFailures().await().indefinitely();
    other.round().await().indefinitely();
    one.round().await().indefinitely();

    assertThat(jobs)
        .singleElement()
        .satisfies(
            job -> {
              assertThat(job.work()).isEqualTo(JobWork.BADGE);
              assertThat(job.origin()).isEqualTo(JobOrigin.SCHEDULE);
              assertThat(job.key()).contains("schedule:nightly");
              assertThat(job.items().tag()).contains("new");
            });
    assertThat(at2.find("nightly").await().indefinitely().last())
        .hasValueSatisfying(last -> assertThat(last.job()).contains("job-1"));
  }

  @Test
  void theProgramsOwnRunFromWhenTheyAreFirstSeenAndCatchUpOnce() {
    rounds("2040-11-29T12:00:00Z").round().await().indefinitely();
    assertThat(work.begun()).isZero();

    rounds("2040-12-05T02:00:00Z").round().await().indefinitely();
    rounds("2040-12-05T02:00:20Z").round().await().indefinitely();
    assertThat(work.begun()).isEqualTo(1);

    rounds("2040-12-05T03:00:20Z").round().await().indefinitely();
    assertThat(work.begun()).isEqualTo(2);
  }

  @Test
  void theProgramsOwnAreChangedAndAreAsTheyWereAgain() {
    Schedules schedules = schedules("2040-11-29T12:00:00Z");
    rounds("2040-11-29T12:00:00Z").round().await().indefinitely();
    schedules
        .save(
            "counted",
            new ScheduleDraft(
                Optional.of("0 4 * * *"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(false)))
        .await()
        .indefinitely();
    assertThat(schedules.find("counted").await().indefinitely().next()).isEmpty();

    schedules.remove("counted").await().indefinitely();

    ScheduleState again = schedules.find("counted").await().indefinitely();
    assertThat(again.cron()).isEqualTo("0 3 * * *");
    assertThat(again.next()).contains(Instant.parse("2040-11-30T03:00:00Z"));
  }

  @Test
  void aScheduleIsRunByHandWithoutBeingSeenTo() {
    Schedules schedules = schedules("2040-11-29T12:00:00Z");
    saved(schedules);

    assertThat(schedules.run("nightly").await().indefinitely()).contains("job-1");

    ScheduleState state = schedules.find("nightly").await().indefinitely();
    assertThat(state.last()).isPresent();
    assertThat(state.next()).contains(Instant.parse("2040-11-30T03:00:00Z"));
  }

  private static void saved(Schedules schedules) {
    schedules
        .save(
            "nightly",
            new ScheduleDraft(
                Optional.of("0 3 * * *"),
                Optional.empty(),
                Optional.of(JobWork.BADGE),
                Optional.of(
                    new dev.badgepipeline.job.ItemFilter(
                        Optional.empty(),
                        Optional.empty(),
                        java.util.Set.of(),
                        Optional.of("new"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of())),
                List.of(),
                Optional.empty()))
        .await()
        .indefinitely();
  }

  private ScheduleRounds rounds(String now) {
    return new ScheduleRounds(schedules(now), new Utc(), tiers, at(now));
  }

  private Schedules schedules(String now) {
    return new Schedules(List.of(work), new Utc(), tiers, this::note, kinds, json, at(now));
  }

  private Uni<String> note(JobRequest request) {
    return Uni.createFrom()
        .item(
            () -> {
              synchronized (jobs) {
                jobs.add(request);
                return "job-" + jobs.size();
              }
            });
  }

  private static Clock at(String now) {
    return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
  }

  private static RequestSpecification document(String body) {
    return given().header("Content-Type", "application/json").body(body);
  }

  private record Utc() implements SchedulesConfig {

    @Override
    public Optional<ZoneId> timeZone() {
      return Optional.of(ZoneOffset.UTC);
    }

    @Override
    public Duration catchUp() {
      return Duration.ofDays(1);
    }
  }
}
