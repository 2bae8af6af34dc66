package dev.badgepipeline.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.job.ItemParked;
import dev.badgepipeline.job.JobEnded;
import dev.badgepipeline.job.JobOrigin;
import dev.badgepipeline.job.JobWork;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.upstream.UpstreamPausedException;
import dev.badgepipeline.upstream.UpstreamPausedException.Reason;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NotificationsTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  private final Listener listener = new Listener();
  private final Notifications notifications = listener.notifications();
  private final JobCauses jobs = new JobCauses(notifications);
  private final ProviderCauses providers = new ProviderCauses(notifications);

  @AfterEach
  void stop() {
    listener.close();
  }

  @Test
  void aJobThatEndsWithFailuresIsTold() {
    jobs.ended(new JobEnded("4711", JobWork.BADGE, JobOrigin.SWEEP, 120, 3));

    assertThat(onlyMessage())
        .isEqualTo(
            new JsonObject()
                .put("cause", "job-failures")
                .put("title", "A job has ended with failures")
                .put(
                    "text",
                    "3 of 120 items failed in job 4711, which badges posters of what is new or"
                        + " changed.")
                .put("at", Listener.NOW.toString())
                .put("link", "http://nas:8080/api/v1/jobs/4711"));
  }

  @Test
  void aJobThatEndsWellIsNot() {
    jobs.ended(new JobEnded("4711", JobWork.BADGE, JobOrigin.SWEEP, 120, 0));
    jobs.ended(new JobEnded("4712", JobWork.RESTORE, JobOrigin.PERSON, 1, 1));

    assertThat(onlyMessage().getString("text")).contains("4712");
  }

  @Test
  void aTitleThatIsGivenUpIsTold() {
    jobs.parked(
        new ItemParked("4711", new ItemRef("films", "Dune (2021)"), "Dune", "the disk is full"));

    JsonObject message = onlyMessage();
    assertThat(message.getString("cause")).isEqualTo("item-parked");
    assertThat(message.getString("text"))
        .startsWith("Dune (films:Dune (2021)) is left alone")
        .endsWith("the disk is full");
    assertThat(message.getString("link"))
        .isEqualTo("http://nas:8080/api/v1/items/films%3ADune%20%282021%29");
  }

  @Test
  void aRefusedKeyIsTold() {
    providers.paused("OMDb", paused(Reason.KEY_REFUSED, Duration.ofMinutes(10)));

    JsonObject message = onlyMessage();
    assertThat(message.getString("cause")).isEqualTo("provider-key-refused");
    assertThat(message.getString("title")).isEqualTo("OMDb refuses the API key");
    assertThat(message.getString("text")).contains("10 min");
    assertThat(message.getString("link")).isEqualTo("http://nas:8080/api/v1/providers/omdb");
  }

  @Test
  void aUsedUpQuotaIsToldAndNotThatCallsComeTooFast() {
    providers.paused("TMDb", paused(Reason.LIMIT_REACHED, Duration.ofSeconds(10)));
    providers.paused("OMDb", paused(Reason.LIMIT_REACHED, Duration.ofHours(3)));

    JsonObject message = onlyMessage();
    assertThat(message.getString("title")).isEqualTo("The quota of OMDb is used up");
    assertThat(message.getString("text")).contains("3 hours");
  }

  @Test
  void theSameCauseIsToldAgainAfterSixHours() {
    UpstreamPausedException cause = paused(Reason.KEY_REFUSED, Duration.ofMinutes(10));
    providers.paused("OMDb", cause);
    listener.time.pass(Duration.ofHours(6).minusMillis(1));
    providers.paused("OMDb", cause);
    listener.time.pass(Duration.ofMillis(1));
    providers.paused("OMDb", cause);
    providers.paused("TMDb", cause);

    await()
        .atMost(LONG_ENOUGH)
        .untilAsserted(
            () ->
                assertThat(listener.titles())
                    .containsExactly(
                        "OMDb refuses the API key",
                        "OMDb refuses the API key",
                        "TMDb refuses the API key"));
  }

  @Test
  void whereNobodyWantsToBeToldNothingIsWanted() {
    assertThat(listener.nobody().areWanted()).isFalse();
    assertThat(notifications.areWanted()).isTrue();
  }

  private static UpstreamPausedException paused(Reason reason, Duration pause) {
    return new UpstreamPausedException("it wants to be left alone", reason, pause);
  }

  private JsonObject onlyMessage() {
    await().atMost(LONG_ENOUGH).until(() -> !listener.told().isEmpty());
    assertThat(listener.told()).hasSize(1);
    return listener.told().get(0);
  }
}
