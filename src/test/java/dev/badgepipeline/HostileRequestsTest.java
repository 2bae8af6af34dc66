package dev.badgepipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody sends by mistake: it costs the service next to nothing and gets a clear answer. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class HostileRequestsTest {

  private static final int MANY = 200_000;
  private static final String FILM = "{\"Name\": \"Parasite\", \"Type\": \"Movie\"}";

  static Stream<Arguments> filesOfNothingButParts() {
    return Stream.of(
        Arguments.of("a.jpg", commentsOnly()),
        Arguments.of("a.png", emptyPngChunks()),
        Arguments.of("a.webp", emptyWebpChunks()));
  }

  @ParameterizedTest
  @MethodSource("filesOfNothingButParts")
  void aFileOfNothingButPartsIsRefused(String name, byte[] file) {
    given()
        .multiPart("poster", name, file)
        .multiPart("item", FILM)
        .post("/api/v1/posters")
        .then()
        .statusCode(422);
    given().get("/q/health/live").then().statusCode(200);
  }

  @Test
  void aDocumentIsSmall() {
    given()
        .contentType("application/json")
        .body("{\"x\": [" + "[],".repeat(40_000) + "[]]}")
        .put("/api/v1/settings/review")
        .then()
        .statusCode(413)
        .body("detail", containsString("65536"));
  }

  @Test
  void aDocumentSaysHowLongItIs() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      socket
          .getOutputStream()
          .write(
              String.join(
                      "\r\n",
                      "PUT /api/v1/settings/review HTTP/1.1",
                      "Host: localhost",
                      "Content-Type: application/json",
                      "Transfer-Encoding: chunked",
                      "",
                      "")
                  .getBytes(StandardCharsets.US_ASCII));

      byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 411".length());

      assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 411");
    }
  }

  @Test
  void aPlainFormFieldMayBeAsLongAsAnItem() {
    String item =
        "{\"Name\": \"Parasite\", \"Type\": \"Movie\", \"Overview\": \""
            + "x".repeat(20_000)
            + "\"}";

    given()
        .multiPart("poster", "a.jpg", new byte[] {1, 2, 3})
        .multiPart("item", item)
        .post("/api/v1/posters")
        .then()
        .statusCode(422)
        .body("detail", not(containsString("item")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"honours\": [{}]}",
        "{\"honours\": [null]}",
        "{\"honours\": [{\"award\": null, \"won\": true}]}"
      })
  void anAwardWithoutANameIsTheCallersMistake(String body) {
    int before = generation();

    given()
        .contentType("application/json")
        .body(body)
        .put("/api/v1/awards/tt0078788")
        .then()
        .statusCode(400)
        .body("detail", containsString("honours"));
    assertThat(generation()).isEqualTo(before);
  }

  private static int generation() {
    return given().get("/api/v1/database").jsonPath().getInt("generation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{} {}", "{\"enabled\": true} x", "{\"enabled\": true, \"enabled\": false}"})
  void aDocumentIsOneObjectThatHasNoFieldTwice(String body) {
    given()
        .contentType("application/json")
        .body(body)
        .put("/api/v1/settings/review")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(ints = {1_200, 20_000})
  void aDocumentThatIsTooDeepIsTheCallersMistake(int depth) {
    given()
        .contentType("application/json")
        .body("{\"x\": " + "[".repeat(depth) + "]".repeat(depth) + "}")
        .put("/api/v1/settings/review")
        .then()
        .statusCode(400);
  }

  @Test
  void aNumberOfThousandsOfDigitsIsTheCallersMistake() {
    given()
        .contentType("application/json")
        .body("{\"x\": " + "9".repeat(5_000) + "}")
        .put("/api/v1/settings/review")
        .then()
        .statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/database", "/q/health/live", "/q/swagger-ui", "/nothing"})
  void everyAnswerTellsBrowsersToBeCareful(String path) {
    given()
        .get(path)
        .then()
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "no-referrer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void whatAForeignPageCausesIsRefusedAlsoToRead(String site) {
    given()
        .header("Sec-Fetch-Site", site)
        .get("/api/v1/database")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .header("X-Frame-Options", "DENY");
  }

  @Test
  void aPageOfAnotherProgramOnThisHostIsRefused() {
    given()
        .header("Origin", "http://localhost:3000")
        .get("/api/v1/database")
        .then()
        .statusCode(403);
  }

  @Test
  void whatIsMadeUpIsNoLabelAndHidesNothingReal() {
    for (int i = 0; i < 300; i++) {
      given().get("/api/v1/made-up-" + i).then().statusCode(404);
      given().get("//made-up-" + i);
      given().request("MADEUP" + i, "/api/v1/items/made-up-" + i + "/badges");
      given().get("/api/v1/items/made-up-" + i + "/preview");
    }
    given().get("/api/v1/database").then().statusCode(200);

    String metrics = given().get("/q/metrics").asString();
    assertThat(metrics)
        .doesNotContainIgnoringCase("made-up")
        .doesNotContain("MADEUP")
        .contains("uri=\"/api/v1/database\"");
  }

  private static byte[] commentsOnly() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
    for (int i = 0; i < MANY; i++) {
      file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 2});
    }
    file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
    return file.toByteArray();
  }

  private static byte[] emptyPngChunks() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});
    byte[] type = "teXt".getBytes(StandardCharsets.ISO_8859_1);
    CRC32 checksum = new CRC32();
    checksum.update(type);
    byte[] chunk =
        ByteBuffer.allocate(12).putInt(0).put(type).putInt((int) checksum.getValue()).array();
    for (int i = 0; i < MANY; i++) {
      file.writeBytes(chunk);
    }
    return file.toByteArray();
  }

  private static byte[] emptyWebpChunks() {
    ByteBuffer file = ByteBuffer.allocate(12 + 8 * MANY).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(StandardCharsets.ISO_8859_1)).putInt(file.capacity() - 8);
    file.put("WEBP".getBytes(StandardCharsets.ISO_8859_1));
    while (file.hasRemaining()) {
      file.put("XXXX".getBytes(StandardCharsets.ISO_8859_1)).putInt(0);
    }
    return file.array();
  }
}
