package dev.badgepipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** What the program says of itself to those who do not read its log. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class AboutApiTest {

  @Test
  void saysWhichVersionItIsAndSinceWhenItRuns() {
    String startedAt =
        given()
            .get("/api/v1/about")
            .then()
            .statusCode(200)
            .body("version", not(equalTo("")))
            .body("form", equalTo("JVM"))
            .extract()
            .path("startedAt");

    assertThat(Instant.parse(startedAt))
        .isBetween(Instant.now().minus(Duration.ofMinutes(30)), Instant.now());
  }

  @Test
  void tellsTheLastWarnings() {
    Logger.getLogger("dev.badgepipeline.Odd").warn("something is\nodd");

    given()
        .get("/api/v1/warnings")
        .then()
        .statusCode(200)
        .body("[0].message", equalTo("something is\\nodd"))
        .body("[0].level", equalTo("WARN"))
        .body("[0].logger", equalTo("dev.badgepipeline.Odd"));
  }
}
