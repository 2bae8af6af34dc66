package dev.badgepipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.surroundings.Surroundings;
import dev.badgepipeline.surroundings.Wire;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that one server takes for one request and another for two, and heads without end. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class HostileWireTest {

  private static final String SMUGGLED = "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
  private static final String POST = "POST /api/v1/posters HTTP/1.1\r\nHost: localhost\r\n";

  @AfterEach
  void theServiceLives() {
    given().get("/q/health/live").then().statusCode(200);
  }

  static Stream<Arguments> requestsOfTwoLengths() {
    return Stream.of(
        Arguments.of("two lengths", "Content-Length: 0\r\nContent-Length: 62\r\n\r\n"),
        Arguments.of("a list of lengths", "Content-Length: 0, 62\r\n\r\n"),
        Arguments.of("a signed length", "Content-Length: +0\r\n\r\n"),
        Arguments.of("a negative length", "Content-Length: -1\r\n\r\n"),
        Arguments.of("a length in hexadecimal", "Content-Length: 0x0\r\n\r\n"),
        Arguments.of(
            "length and chunks",
            "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        Arguments.of("an unknown coding", "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
        Arguments.of("a coding twice", "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n"),
        Arguments.of("a space before the colon", "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n"),
        Arguments.of("a chunk of no number", "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n"));
  }

  /** At most one answer says that all is well: that to a request which could be a probe of ours. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("requestsOfTwoLengths")
  void aRequestOfTwoLengthsIsRefused(String name, String rest) throws IOException {
    Wire.Answer answer = Wire.send(POST + rest + SMUGGLED);

    assertThat(answer.status()).as(answer.text()).isIn(0, 400, 411, 413, 415, 501);
    assertThat(answer.count(200)).as(answer.text()).isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0001\u0002GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /q/health/live\u0000x HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET  HTTP/1.1\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\u0000\u0000\u0000\u0004\u0000\u0000\u0000\u0000\u0000"
      })
  void whatIsNoRequestIsNotTakenForOne(String bytes) throws IOException {
    assertThat(Wire.send(bytes).count(200)).isZero();
  }

  static Stream<Arguments> endlessHeads() {
    return Stream.of(
        Arguments.of("a long line", "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\n\r\n"),
        Arguments.of("a long header", get("X: " + "a".repeat(100_000) + "\r\n")),
        Arguments.of("many headers", get("X: a\r\n".repeat(20_000))));
  }

  private static String get(String headers) {
    return "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("endlessHeads")
  void aHeadWithoutEndIsRefused(String name, String head) throws IOException {
    assertThat(Wire.send(head).status()).isIn(400, 414, 431);
  }

  @Test
  void requestsInOneGoAreAllAnswered() throws IOException {
    Wire.Answer answer = Wire.exchange(SMUGGLED.repeat(1_999) + get("Connection: close\r\n"));

    assertThat(answer.count(200)).isEqualTo(2_000);
  }

  @Test
  void whoAsksBeforeSendingTooMuchIsToldSo() throws IOException {
    Wire.Answer answer =
        Wire.send(
            String.join(
                "\r\n",
                "PUT /api/v1/settings/review HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/json",
                "Content-Length: 1000000",
                "Expect: 100-continue",
                "",
                ""));

    assertThat(answer.status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "\"", "\"999\"", "W/\"1\"", "\"-1\"", "\"99999999999999999999\"", "*, *"})
  void aWrongVersionChangesNothing(String version) {
    String before = given().get("/api/v1/settings/review").asString();

    int status =
        given()
            .header("If-Match", version)
            .contentType("application/json")
            .body("{\"enabled\": false}")
            .put("/api/v1/settings/review")
            .statusCode();

    assertThat(status).isIn(400, 412);
    assertThat(given().get("/api/v1/settings/review").asString()).isEqualTo(before);
  }
}
