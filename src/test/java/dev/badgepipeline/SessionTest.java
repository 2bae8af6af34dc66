package dev.badgepipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser shows the key once, and gets in by a cookie from then on. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(ApiKeyTest.WithKey.class)
class SessionTest {

  private static final String KEY = "correct-horse-battery";
  private static final String SESSION = "/api/v1/session";

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Test
  void anybodyMayAskWhetherAKeyIsNeeded() {
    given()
        .get(SESSION)
        .then()
        .statusCode(200)
        .body("keyNeeded", equalTo(true))
        .body("signedIn", equalTo(false))
        .body("until", nullValue());
  }

  @Test
  void theKeyGetsACookieThatScriptsAndOtherSitesDoNotGet() {
    signedIn()
        .header("Set-Cookie", containsStringIgnoringCase("HttpOnly"))
        .header("Set-Cookie", containsString("SameSite=Strict"))
        .header("Set-Cookie", containsString("Path=/;"))
        .header("Set-Cookie", containsString("Max-Age=" + Duration.ofDays(30).toSeconds()))
        .body("signedIn", equalTo(true));
  }

  @Test
  void theCookieIsForHttpsOnlyWhereTheBrowserHasComeByThat() {
    assertThat(signedIn().extract().header("Set-Cookie")).doesNotContain("Secure");
    String behindAProxy =
        given()
            .header("Host", "badges.example")
            .header("Origin", "https://badges.example")
            .contentType("application/json")
            .body("{\"key\":\"" + KEY + "\"}")
            .post(SESSION)
            .header("Set-Cookie");
    assertThat(behindAProxy).contains("Secure");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/database", "/q/openapi", "/api/v1/settings/review"})
  void theCookieOpensWhatTheKeyOpens(String path) {
    given().cookie("badge-pipeline", cookie()).get(path).then().statusCode(200);
  }

  @Test
  void theCookieServesEventStreams() throws IOException, InterruptedException {
    HttpRequest stream =
        HttpRequest.newBuilder(
                URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/events"))
            .header("Accept", "text/event-stream")
            .header("Cookie", "badge-pipeline=" + cookie())
            .build();

    HttpResponse<InputStream> answer =
        HttpClient.newHttpClient().send(stream, HttpResponse.BodyHandlers.ofInputStream());

    assertThat(answer.statusCode()).isEqualTo(200);
    answer.body().close();
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, http://evil.example, 403",
    "Origin, null, 403",
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, same-origin, 200"
  })
  void byCookieOnlyOwnPagesChangeSomething(String header, String value, int status) {
    given()
        .cookie("badge-pipeline", cookie())
        .header(header, value)
        .post("/api/v1/database/reset")
        .then()
        .statusCode(status);
  }

  @Test
  void aPageOfTheServiceMayChangeSomething() {
    given()
        .cookie("badge-pipeline", cookie())
        .header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
        .post("/api/v1/database/reset")
        .then()
        .statusCode(200);
  }

  @Test
  void theKeyItselfNeedsNoOrigin() {
    given()
        .header("X-Api-Key", KEY)
        .header("Origin", "http://evil.example")
        .post("/api/v1/database/reset")
        .then()
        .statusCode(200);
  }

  @Test
  void aForeignPageSignsNobodyIn() {
    given()
        .header("Origin", "http://evil.example")
        .contentType("application/json")
        .body("{\"key\":\"" + KEY + "\"}")
        .post(SESSION)
        .then()
        .statusCode(403)
        .header("Set-Cookie", nullValue());
  }

  @Test
  void whoLogsOutLosesTheCookie() {
    given()
        .cookie("badge-pipeline", cookie())
        .delete(SESSION)
        .then()
        .statusCode(200)
        .header("Set-Cookie", containsString("badge-pipeline=;"))
        .header("Set-Cookie", containsString("Max-Age=0"))
        .body("signedIn", equalTo(false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong", "99999999999.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", ""})
  void aCookieThatIsMadeUpOpensNothing(String value) {
    given()
        .cookie("badge-pipeline", value)
        .get("/api/v1/database")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", containsString("Bearer"));
  }

  @Test
  void wrongKeysGetNoCookieAndWaitLonger() {
    WrongCalls wrong =
        WrongCalls.untilSlowed(
            () ->
                signIn("wrong")
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("Set-Cookie", nullValue())
                    .header("WWW-Authenticate", containsString("Bearer")));

    assertThat(wrong.took()).isGreaterThan(WrongCalls.SLOWED);
    assertThat(surroundings.log().text()).doesNotContain(KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{}", "{\"key\":null}", "{\"pass\":\"x\"}", "[]"})
  void whatIsNoKeyIsSaidToBeNone(String body) {
    given()
        .contentType("application/json")
        .body(body)
        .post(SESSION)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  private static ValidatableResponse signIn(String key) {
    return given()
        .contentType("application/json")
        .body("{\"key\":\"" + key + "\"}")
        .post(SESSION)
        .then();
  }

  private static ValidatableResponse signedIn() {
    return signIn(KEY).statusCode(200);
  }

  private static String cookie() {
    return signedIn().extract().cookie("badge-pipeline");
  }
}
