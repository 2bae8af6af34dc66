package dev.badgepipeline.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.badgepipeline.job.JobEnded;
import dev.badgepipeline.job.JobOrigin;
import dev.badgepipeline.job.JobWork;
import dev.badgepipeline.standin.FixedAnswerServer;
import dev.badgepipeline.standin.StandInServer.Request;
import dev.badgepipeline.standin.StandInTraceCollector;
import dev.badgepipeline.surroundings.NotificationTargets;
import dev.badgepipeline.surroundings.Surroundings;
import dev.badgepipeline.surroundings.TraceCollection;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service whose owner wants to be told in two places. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@WithTestResource(NotificationTargets.class)
@WithTestResource(TraceCollection.class)
class NotificationsApiTest {

  private static final String TEST = "/api/v1/notifications/test";

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @SuppressWarnings("NullAway.Init") // injected
  FixedAnswerServer targets;

  @SuppressWarnings("NullAway.Init") // injected
  StandInTraceCollector traces;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Event<JobEnded> ended;

  @BeforeEach
  void targetsThatTakeEverything() {
    targets.answers(200, "{}");
  }

  @Test
  void aTestSaysWhatEachTargetAnswers() {
    targets.answers(NotificationTargets.PATH + "/message", 401, Map.of(), "");
    given()
        .post(TEST)
        .then()
        .statusCode(200)
        .body("name", contains("chat", "push"))
        .body("ok", contains(true, false))
        .body(
            "detail",
            contains("Discord answers 200", "Gotify answers 401: it does not accept the token"));
    targets.answers(NotificationTargets.PATH + "/message", 200, Map.of(), "{}");

    given().post(TEST).then().statusCode(200).body("ok", everyItem(is(true)));
  }

  @Test
  void oneTargetIsTestedAlone() {
    given()
        .contentType("application/json")
        .body("{\"name\":\"chat\"}")
        .post(TEST)
        .then()
        .statusCode(200)
        .body("name", contains("chat"));
  }

  @Test
  void aTargetThatThereIsNotIsNotFound() {
    given()
        .contentType("application/json")
        .body("{\"name\":\"attic\"}")
        .post(TEST)
        .then()
        .statusCode(404)
        .body("detail", containsString("attic"));
    given().contentType("application/json").body("[").post(TEST).then().statusCode(400);
  }

  @Test
  void aJobThatEndsWithFailuresIsToldInBothPlaces() {
    ended.fire(new JobEnded("4711", JobWork.BADGE, JobOrigin.PERSON, 10, 2));

    await()
        .untilAsserted(
            () ->
                assertThat(targets.requests())
                    .filteredOn(request -> text(request).contains("in job 4711"))
                    .extracting(Request::path)
                    .containsExactlyInAnyOrder(
                        NotificationTargets.PATH, NotificationTargets.PATH + "/message"));
  }

  @Test
  void noSecretIsInLogsMetricsOrTraces() {
    targets.answers(500, "");
    given().post(TEST).then().statusCode(200);

    await()
        .untilAsserted(
            () -> assertThat(String.join("", traces.exports())).contains(targets.url() + "/***"));
    assertThat(String.join("", traces.exports()))
        .doesNotContain(NotificationTargets.PATH, NotificationTargets.TOKEN);
    assertThat(surroundings.log().text())
        .doesNotContain(NotificationTargets.PATH, NotificationTargets.TOKEN);
    given()
        .get("/q/metrics")
        .then()
        .body(not(containsString(NotificationTargets.PATH)))
        .body(not(containsString(NotificationTargets.TOKEN)));
  }

  private static String text(Request request) {
    return new String(request.body(), StandardCharsets.UTF_8);
  }
}
