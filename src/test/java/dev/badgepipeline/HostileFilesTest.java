package dev.badgepipeline;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.PngBombs;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that unpack to more than any poster has, and files that are something else. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class HostileFilesTest {

  private static final String FILM = "{\"Name\": \"Parasite\", \"Type\": \"Movie\"}";

  @AfterEach
  void theServiceLives() {
    given().get("/q/health/live").then().statusCode(200);
  }

  static Stream<Arguments> bombs() {
    return PngBombs.all().entrySet().stream()
        .map(bomb -> Arguments.of(bomb.getKey(), bomb.getValue()));
  }

  /** The picture may come out, where the rest is passed over; what must not is memory or time. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("bombs")
  void whatUnpacksWithoutEndIsNotUnpacked(String name, byte[] file) {
    long begin = System.nanoTime();

    assertThat(status("poster.png", file)).isIn(200, 413, 422);
    assertThat(System.nanoTime() - begin).isLessThan(30_000_000_000L);
  }

  static Stream<Arguments> otherFiles() {
    return Stream.of(
        Arguments.of("a.zip", "PK\3\4\24\0\0\0\10\0"),
        Arguments.of("a.html", "<!DOCTYPE html><html><script>alert(1)</script></html>"),
        Arguments.of("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
        Arguments.of("a.gif", "GIF89a\1\0\1\0\0\0\0;"),
        Arguments.of("a.bmp", "BM\1\0\0\0"),
        Arguments.of("a.tiff", "II*\0\10\0\0\0"),
        Arguments.of("a.avif", "\0\0\0\34ftypavif"),
        Arguments.of("a.jpg", "#!/bin/sh\nid"),
        Arguments.of("empty.jpg", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("otherFiles")
  void whatIsNoPosterIsRefused(String name, String content) {
    assertThat(status(name, content.getBytes(ISO_8859_1))).isEqualTo(422);
  }

  @Test
  void theNameOfAFileMeansNothing() {
    assertThat(status("../../../../tmp/../x\\..\\poster.jpg", Ahsoka.poster())).isEqualTo(200);
    assertThat(status("/etc/passwd", Ahsoka.poster())).isEqualTo(200);
  }

  private static int status(String name, byte[] file) {
    return given()
        .multiPart("poster", name, file)
        .multiPart("item", FILM)
        .post("/api/v1/posters")
        .statusCode();
  }
}
