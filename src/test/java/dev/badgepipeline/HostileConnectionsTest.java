package dev.badgepipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.nullValue;

import dev.badgepipeline.surroundings.RawCall;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Senders that go away, stall, send too much or nonsense cost nothing, and get an answer. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(HostileConnectionsTest.Narrow.class)
class HostileConnectionsTest {

  private static final int MIB = 1 << 20;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  /** A service with little room and little patience. */
  public static class Narrow implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "badge-pipeline.rendering.max-bytes", "2097152",
          "badge-pipeline.requests.upload-bytes", "4194304",
          "badge-pipeline.requests.longest-pause", LONGEST_PAUSE.toSeconds() + "s",
          "badge-pipeline.requests.unused-connection", "4s");
    }
  }

  @AfterEach
  void nothingIsLeftUncaught() {
    assertThat(surroundings.log().text()).doesNotContain("Uncaught exception");
  }

  @Test
  void uploadsThatAreBrokenOffLeaveNoFiles() throws IOException {
    for (int i = 0; i < 20; i++) {
      try (RawCall call = upload(2 * MIB)) {
        call.send(MIB / 4);
      }
    }

    await().untilAsserted(() -> assertThat(uploads()).isEmpty());
    assertThat(badgeNonsense()).isEqualTo(422);
    await().untilAsserted(() -> assertThat(uploads()).isEmpty());
  }

  @Test
  void anUploadThatGrowsTooLongIsAnsweredAndItsConnectionEnds() throws IOException {
    try (RawCall call = chunkedUpload()) {
      call.sendChunks(4 * MIB);

      assertThat(call.answerUntilTheEnd()).startsWith("HTTP/1.1 413").contains("at most 3145728");
    }
    await().untilAsserted(() -> assertThat(uploads()).isEmpty());
  }

  @Test
  void anUploadThatSaysToBeTooLongIsAnsweredAndItsConnectionEnds() throws IOException {
    try (RawCall call = upload(100 * MIB)) {
      call.send(MIB);

      assertThat(call.answerUntilTheEnd()).startsWith("HTTP/1.1 413").contains("at most 3145728");
    }
  }

  @Test
  void aBodyThatDoesNotArriveIsAnsweredAndItsConnectionEnds() throws IOException {
    try (RawCall call = upload(2 * MIB)) {
      call.send(10);

      assertThat(call.answerUntilTheEnd()).startsWith("HTTP/1.1 408");
    }
    await().untilAsserted(() -> assertThat(uploads()).isEmpty());
  }

  @Test
  void uploadsBeyondWhatMayLieOnDiskAreToldToComeAgain() throws IOException {
    try (RawCall first = upload(2 * MIB + 1000);
        RawCall second = upload(2 * MIB + 1000);
        RawCall third = upload(2 * MIB + 1000)) {
      first.send(2 * MIB - 1000);
      second.send(2 * MIB - 1000);
      await().until(() -> bytesOnDisk() > 4 * MIB - 100_000);
      third.send(MIB);

      assertThat(third.answerUntilTheEnd()).startsWith("HTTP/1.1 503").contains("Retry-After: 5");
    }
    await().untilAsserted(() -> assertThat(badgeNonsense()).isEqualTo(422));
  }

  @Test
  void hundredsOfStallingSendersHinderNobody() throws IOException {
    List<RawCall> calls = new ArrayList<>();
    try {
      for (int i = 0; i < 150; i++) {
        calls.add(upload(2 * MIB));
        calls.add(RawCall.to(RestAssured.port).text("GET /q/health/live HTTP/1.1\r\nHost: loc"));
      }

      assertThat(badgeNonsense()).isEqualTo(422);
      given().get("/q/health/live").then().statusCode(200);
    } finally {
      for (RawCall call : calls) {
        call.close();
      }
    }
  }

  @Test
  void aHeadThatDripsForEverIsNotWaitedFor() throws IOException {
    try (RawCall call = RawCall.to(RestAssured.port).text("GET /q/health/live HTTP/1.1\r\nX: ")) {
      await()
          .pollInterval(Duration.ofMillis(300))
          .untilAsserted(
              () -> assertThatThrownBy(() -> call.text("x")).isInstanceOf(SocketException.class));
    }
  }

  @Test
  void aConnectionIsKeptBetweenRequests() throws IOException {
    String request = "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
    try (RawCall call = RawCall.to(RestAssured.port)) {
      for (int i = 0; i < 4; i++) {
        assertThat(call.text(request).answer()).startsWith("HTTP/1.1 200");
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
      }
    }
  }

  @Test
  void anUploadThatHasArrivedKeepsItsConnection() {
    nonsense().then().statusCode(422).header("Connection", nullValue());
  }

  @Test
  void anUploadThatTakesLongToAnswerHasArrivedAllTheSame() throws IOException {
    ByteArrayOutputStream poster = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(200, 300, BufferedImage.TYPE_INT_RGB), "jpg", poster);
    surroundings.omdb().answerAfter(LONGEST_PAUSE.multipliedBy(2));
    try {
      given()
          .multiPart("poster", "a.jpg", poster.toByteArray())
          .multiPart(
              "item",
              "{\"Name\": \"X\", \"Type\": \"Movie\", \"ProviderIds\": {\"Imdb\": \"tt7770002\"}}")
          .post("/api/v1/posters")
          .then()
          .statusCode(200);
    } finally {
      surroundings.omdb().reset();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--x\r\nContent-Disposition: form-data; name=\"po\u0000ster\"\r\n\r\nabc\r\n--x--\r\n",
        "--y--\r\n",
        "--x--\r\n",
        "nothing of the kind"
      })
  void aFormThatIsNoneIsTheCallersMistake(String form) throws IOException {
    assertThat(answerTo(form)).startsWith("HTTP/1.1 400").contains("problem+json");
    assertThat(surroundings.log().text()).doesNotContain("A request failed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nwithout an end",
        "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\nwithout an end",
        "--x\r\nContent-Disposition: form-data; name=\"a\"",
        "--x"
      })
  void aFormWithoutAnEndIsTheCallersMistake(String form) throws IOException {
    assertThat(answerTo(form)).startsWith("HTTP/1.1 400").contains("problem+json");
    await().untilAsserted(() -> assertThat(uploads()).isEmpty());
  }

  @Test
  void aFormOfThousandsOfPartsIsNotReadToItsEnd() throws IOException {
    String field = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n";
    String file = "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\nb\r\n";

    assertThat(answerTo(field.repeat(2_000) + "--x--\r\n")).doesNotStartWith("HTTP/1.1 5");
    assertThat(answerTo(file.repeat(2_000) + "--x--\r\n")).doesNotStartWith("HTTP/1.1 5");
    assertThat(badgeNonsense()).isEqualTo(422);
    await().untilAsserted(() -> assertThat(uploads()).isEmpty());
  }

  @Test
  void aLongBoundaryIsTheCallersMistake() throws IOException {
    try (RawCall call =
        RawCall.to(RestAssured.port)
            .text(head("multipart/form-data; boundary=" + "x".repeat(5_000)))
            .text("Content-Length: 3\r\n\r\nabc")) {
      assertThat(call.answer()).startsWith("HTTP/1.1 400");
    }
  }

  @Test
  void anExpectationThatNobodyKnowsCannotBeMet() throws IOException {
    try (RawCall call =
        RawCall.to(RestAssured.port)
            .text("GET /api/v1/database HTTP/1.1\r\nHost: localhost\r\nExpect: foo\r\n\r\n")) {
      assertThat(call.answer()).startsWith("HTTP/1.1 417");
    }
  }

  private static String answerTo(String form) throws IOException {
    try (RawCall call =
        RawCall.to(RestAssured.port)
            .text(head("multipart/form-data; boundary=x"))
            .text("Content-Length: " + form.length() + "\r\n\r\n" + form)) {
      return call.answer();
    }
  }

  private static RawCall upload(int length) throws IOException {
    return RawCall.to(RestAssured.port)
        .text(head("multipart/form-data; boundary=x"))
        .text("Content-Length: " + length + "\r\n\r\n")
        .text(poster());
  }

  private static RawCall chunkedUpload() throws IOException {
    return RawCall.to(RestAssured.port)
        .text(head("multipart/form-data; boundary=x"))
        .text("Transfer-Encoding: chunked\r\n\r\n")
        .text(Integer.toHexString(poster().length()) + "\r\n" + poster() + "\r\n");
  }

  private static String head(String contentType) {
    return "POST /api/v1/posters HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
        + contentType
        + "\r\n";
  }

  private static String poster() {
    return "--x\r\nContent-Disposition: form-data; name=\"poster\"; filename=\"a.jpg\"\r\n\r\n";
  }

  private static int badgeNonsense() {
    return nonsense().statusCode();
  }

  private static Response nonsense() {
    return given()
        .multiPart("poster", "a.jpg", new byte[] {1, 2, 3})
        .multiPart("item", "{\"Name\": \"Parasite\", \"Type\": \"Movie\"}")
        .post("/api/v1/posters");
  }

  private long bytesOnDisk() throws IOException {
    long bytes = 0;
    for (Path file : uploads()) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  private List<Path> uploads() throws IOException {
    try (Stream<Path> files = Files.list(surroundings.dataDir().resolve("uploads"))) {
      return files.toList();
    }
  }
}
