package dev.badgepipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service with a key lets nobody in without it, but for those who watch it. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(ApiKeyTest.WithKey.class)
class ApiKeyTest {

  private static final String KEY = "correct-horse-battery";

  private static final Pattern COUNTED =
      Pattern.compile("badge_pipeline_wrong_keys_total (\\d+\\.?\\d*)");

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  /** A service that asks for a key. */
  public static class WithKey implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("badge-pipeline.api-key", KEY);
    }
  }

  @Test
  void callWithoutKeyIsRefused() {
    given()
        .get("/api/v1/database")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("status", equalTo(401));
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong", "correct-horse-batterY", "correct-horse-battery-", ""})
  void wrongKeyIsRefused(String key) {
    given().header("X-Api-Key", key).get("/api/v1/database").then().statusCode(401);
  }

  @Test
  void keyOpensInItsOwnHeader() {
    given().header("X-Api-Key", KEY).get("/api/v1/database").then().statusCode(200);
  }

  @Test
  void keyOpensAsBearerToken() {
    given().header("Authorization", "Bearer " + KEY).get("/api/v1/database").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health", "/q/health/live", "/q/metrics"})
  void watchersNeedNoKey(String path) {
    given().get(path).then().statusCode(200);
  }

  @Test
  void wrongKeysAreCountedAndSlowedAndTheRightOneIsNot() {
    double before = wrongKeys();

    WrongCalls wrong =
        WrongCalls.untilSlowed(
            () ->
                given()
                    .header("X-Api-Key", "wrong")
                    .get("/api/v1/database")
                    .then()
                    .statusCode(401));

    assertThat(wrong.took()).isGreaterThan(WrongCalls.SLOWED);
    given().header("X-Api-Key", KEY).get("/api/v1/database").then().statusCode(200);
    assertThat(wrongKeys()).isEqualTo(before + wrong.calls());
    assertThat(surroundings.log().text())
        .contains("Wrong API keys")
        .doesNotContain("correct-horse-batter");
  }

  private static double wrongKeys() {
    Matcher counted = COUNTED.matcher(given().get("/q/metrics").asString());
    assertThat(counted.find()).isTrue();
    return Double.parseDouble(counted.group(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/q/openapi",
        "/q/openapi.json",
        "/q/swagger-ui",
        "/q/swagger-ui/",
        "/q/swagger-ui/swagger-ui.css"
      })
  void documentationNeedsTheKey(String path) {
    given().get(path).then().statusCode(401);
    given().header("X-Api-Key", KEY).get(path).then().statusCode(200);
  }
}
