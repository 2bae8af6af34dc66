package dev.badgepipeline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.deploy.SmallService.Answer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files that become large pictures, and large ones that become many objects. */
class HostilePicturesInLittleMemoryIT {

  private static final int TITLES = 10;
  private static final String FILM_IN_4K =
      """
      <movie><title>Film</title><fileinfo><streamdetails>
        <video><codec>hevc</codec><width>3840</width><height>2160</height></video>
      </streamdetails></fileinfo></movie>
      """;

  @TempDir
  @SuppressWarnings("NullAway.Init") // made before all
  private static Path library;

  @SuppressWarnings("NullAway.Init") // started before all
  private static SmallService service;

  @BeforeAll
  static void start() throws IOException {
    byte[] poster = HostilePictures.progressiveJpeg();
    for (int title = 0; title < TITLES; title++) {
      Path folder = Files.createDirectory(library.resolve("film" + title));
      Files.writeString(folder.resolve("movie.nfo"), FILM_IN_4K);
      Files.write(folder.resolve("poster.jpg"), poster);
    }
    service =
        SmallService.start(
            Map.of(
                "BADGE_PIPELINE_LIBRARY",
                "folder",
                "BADGE_PIPELINE_FOLDER_PATH",
                library.toString()));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @AfterEach
  void nothingIsHarmed() {
    service.assertUnharmed();
  }

  @Test
  void fileThatIsNoPictureIsRefused() {
    List<Answer> answers = service.answers(10, service.upload(new byte[10_000]));

    assertThat(answers).extracting(Answer::status).containsOnly(422);
  }

  static Stream<Arguments> pictures() {
    return Stream.of(
        Arguments.of("lossless WebP", 1, HostilePictures.losslessWebp()),
        Arguments.of("lossless WebP", 2, HostilePictures.losslessWebp()),
        Arguments.of("lossless WebP", 10, HostilePictures.losslessWebp()),
        Arguments.of("PNG of 16 bits with alpha", 10, HostilePictures.deepPng()),
        Arguments.of("PNG of 8 bits", 10, HostilePictures.png()),
        Arguments.of("progressive JPEG", 10, HostilePictures.progressiveJpeg()),
        Arguments.of("JPEG of many segments", 2, HostilePictures.segmentedJpeg()),
        Arguments.of("PNG of many chunks", 2, HostilePictures.chunkedPng()),
        Arguments.of("WebP of many chunks", 2, HostilePictures.chunkedWebp()));
  }

  @ParameterizedTest(name = "{0} {1} times")
  @MethodSource("pictures")
  void pictureIsDrawnOnOrRefused(String name, int times, byte[] picture) {
    List<Answer> answers = service.answers(times, service.upload(picture));

    assertThat(answers).as(name).extracting(Answer::status).isSubsetOf(200, 413, 422, 503);
  }

  @ParameterizedTest(name = "{0} at once")
  @ValueSource(ints = {4, TITLES})
  void previewsInGlassAreDrawnOrRefused(int titles) {
    setting("resolution", "{\"appearance\": {\"style\": \"GLASS\"}}");

    List<Answer> answers =
        service.answers(
            IntStream.range(0, titles).mapToObj(title -> service.preview("film" + title)).toList());

    assertThat(answers).extracting(Answer::status).isSubsetOf(200, 413, 422, 503);
  }

  private static void setting(String name, String document) {
    HttpRequest request =
        service
            .request("/api/v1/settings/" + name)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(document))
            .build();

    assertThat(service.answers(1, request)).extracting(Answer::status).containsOnly(200);
  }
}
