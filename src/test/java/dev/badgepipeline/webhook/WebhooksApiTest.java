package dev.badgepipeline.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks as their senders really send them, to a service that asks for a key. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(WebhooksApiTest.WithKey.class)
class WebhooksApiTest {

  private static final String KEY = "a-key-for-webhooks-4711";
  private static final String WEBHOOKS = "/api/v1/webhooks";

  /** A service that others can reach. */
  public static final class WithKey implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("badge-pipeline.api-key", KEY);
    }
  }

  /** RestAssured makes forms of maps only. */
  private static final EncoderConfig AS_IT_IS =
      EncoderConfig.encoderConfig()
          .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.BINARY);

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "text/plain; charset=utf-8",
        "application/x-www-form-urlencoded",
        "application/octet-stream"
      })
  void aSenderIsAnsweredAtOnceWhateverItCallsItsContent(String contentType) {
    withKey()
        .config(RestAssured.config().encoderConfig(AS_IT_IS))
        .header("Content-Type", contentType)
        .body(SamplePayloads.JELLYFIN_EPISODE.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post(WEBHOOKS + "/jellyfin")
        .then()
        .statusCode(202);

    overview()
        .body("waiting", greaterThan(0))
        .body("webhooks.find { it.name == 'jellyfin' }.lastHeard", notNullValue());
  }

  @Test
  void downloadProgramsAreToldWhatTheyCanPasteIntoThem() {
    String secretUrl = secretUrl("sonarr");
    assertThat(secretUrl).contains(WEBHOOKS + "/sonarr/").doesNotContain(KEY);

    send(SamplePayloads.SONARR_DOWNLOAD).post(secretUrl).then().statusCode(202);
    send(SamplePayloads.RADARR_DOWNLOAD).post(secretUrl("radarr")).then().statusCode(202);
    send(SamplePayloads.SONARR_TEST).post(secretUrl).then().statusCode(202);

    overview()
        .body("expected", equalTo(2))
        .body("webhooks.name", hasItems("jellyfin", "sonarr", "radarr", "item"))
        .body("webhooks.find { it.name == 'item' }.url", endsWith(WEBHOOKS + "/item"));
  }

  @Test
  void theSecretOpensNothingElse() {
    String token = secretUrl("item").replaceAll(".*/", "");

    send("{}").post(WEBHOOKS + "/item/" + token + "x").then().statusCode(401);
    send("{}").post(WEBHOOKS + "/item").then().statusCode(401);
    given().get(WEBHOOKS).then().statusCode(401).body(not(containsString(token)));
    given().get("/api/v1/items/" + token).then().statusCode(401);
    given().header("X-Api-Key", token).get(WEBHOOKS).then().statusCode(401);
  }

  @Test
  void theSecretIsInNoLogAndNoMetric() {
    String secretUrl = secretUrl("item");
    String token = secretUrl.replaceAll(".*/", "");
    send("{\"itemId\":\"" + Ahsoka.ID + "\"}").post(secretUrl).then().statusCode(202);
    send("garbage").post(secretUrl).then().statusCode(400);
    send("garbage").post(WEBHOOKS + "/nobody/" + token).then().statusCode(404);
    given().get(secretUrl).then().statusCode(405);

    given().get("/q/metrics").then().statusCode(200).body(not(containsString(token)));
    assertThat(surroundings.log().text()).doesNotContain(token);
  }

  @Test
  void garbageAndStrangersAreRefusedWithTheReason() {
    withKey()
        .body("<xml/>")
        .post(WEBHOOKS + "/sonarr")
        .then()
        .statusCode(400)
        .body("detail", containsString("JSON"));
    withKey().body("{\"itemId\":\"no id\"}").post(WEBHOOKS + "/item").then().statusCode(400);
    withKey().body("{}").post(WEBHOOKS + "/plex").then().statusCode(404);
    withKey()
        .body("{\"itemId\":\"" + Ahsoka.ID + "\"}")
        .post(WEBHOOKS + "/item?connection=attic")
        .then()
        .statusCode(404)
        .body("detail", containsString("attic"));
    withKey().body(" ".repeat(70_000)).post(WEBHOOKS + "/item").then().statusCode(413);
  }

  private static RequestSpecification withKey() {
    return given().header("X-Api-Key", KEY);
  }

  private static RequestSpecification send(String payload) {
    return given().header("Content-Type", "application/json").body(payload);
  }

  private static ValidatableResponse overview() {
    return withKey().get(WEBHOOKS).then().statusCode(200);
  }

  private static String secretUrl(String name) {
    return overview().extract().path("webhooks.find { it.name == '" + name + "' }.secretUrl");
  }
}
