package dev.badgepipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.surroundings.Surroundings;
import dev.badgepipeline.surroundings.Wire;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a request is written, it gets nowhere without the key. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(ApiKeyTest.WithKey.class)
class AccessTricksTest {

  private static final String KEY = "correct-horse-battery";

  /** What is guarded, written in ways that some server understands as it. */
  static Stream<String> disguises() {
    return Stream.of("/api/v1/database", "/q/openapi", "/q/swagger-ui")
        .flatMap(
            path ->
                Stream.of(
                    path,
                    path + "/",
                    path + "?x=/q/health",
                    path + "#/q/health",
                    path + ";x=1",
                    path + "%00",
                    path + "%20",
                    path + ".json",
                    "/" + path,
                    "//" + path,
                    "/." + path,
                    "/x/.." + path,
                    "/%2e" + path,
                    "/x/%2e%2e" + path,
                    "/%2f" + path,
                    "/%5c" + path,
                    "/q/health/.." + path.replace("/q/", "/"),
                    "/q/health/../.." + path,
                    "/q/health/%2e%2e/%2e%2e" + path,
                    "/q/health/%252e%252e/%252e%252e" + path,
                    "/q/health/..%2f.." + path,
                    "/q/health/..;/.." + path,
                    "/q/health;/../.." + path,
                    "/q/metrics/../.." + path,
                    "http://localhost" + path,
                    "http://localhost/q/health/../.." + path,
                    path.replace("/api", "/API").replace("/q", "/Q"),
                    path.replace("a", "%61"),
                    path.replace("/v1", "/v1;v=1"),
                    path.replace("/", "%2f")));
  }

  @ParameterizedTest
  @MethodSource("disguises")
  void aDisguisedPathIsNotServed(String target) throws IOException {
    Wire.Answer answer = Wire.head("GET " + target + " HTTP/1.1", "Host: localhost");

    assertThat(answer.status()).isIn(400, 401, 404);
    assertThat(answer.text()).doesNotContain("generation", "openapi:", "swagger-ui.css");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"HEAD", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "PUT", "DELETE", "get"})
  void noMethodIsServed(String method) throws IOException {
    Wire.Answer answer =
        Wire.head(
            method + " /api/v1/settings/review HTTP/1.1", "Host: localhost", "Content-Length: 0");

    assertThat(answer.status()).isIn(400, 401, 404, 405, 501);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: eA==\r\nSec-WebSocket-Version: 13",
        "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQAAP__",
        "Origin: http://localhost\r\nAccess-Control-Request-Method: GET",
        "X-Original-URL: /q/health",
        "X-Rewrite-URL: /q/health",
        "X-Forwarded-For: 127.0.0.1",
        "X-HTTP-Method-Override: GET",
        "Authorization: Basic Y29ycmVjdC1ob3JzZS1iYXR0ZXJ5Og==",
        "Authorization: Bearer",
        "Cookie: X-Api-Key=correct-horse-battery",
        "X-Api-Key : correct-horse-battery"
      })
  void noHeaderTakesThePlaceOfTheKey(String header) throws IOException {
    Wire.Answer answer = Wire.head("GET /api/v1/database HTTP/1.1", "Host: localhost", header);

    assertThat(answer.status()).isIn(400, 401);
    assertThat(answer.text()).doesNotContainIgnoringCase("Access-Control-Allow");
  }

  @Test
  void theFirstOfTwoKeysCounts() throws IOException {
    assertThat(status("X-Api-Key: wrong", "X-Api-Key: " + KEY)).isEqualTo(401);
    assertThat(status("X-Api-Key: " + KEY, "X-Api-Key: wrong")).isEqualTo(200);
  }

  private static int status(String... keys) throws IOException {
    return Wire.head("GET /api/v1/database HTTP/1.1", "Host: localhost", String.join("\r\n", keys))
        .status();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/dev", "/q/dev-ui", "/q/arc", "/q/info", "/q/health/x"})
  void thereIsNothingElseToSee(String path) {
    int status = given().get(path).statusCode();

    assertThat(status).isIn(401, 404);
  }
}
