package dev.badgepipeline.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.deploy.SmallService.Answer;
import dev.badgepipeline.standin.EndlessServer;
import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.PngBombs;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All kinds of attacks on one program, one after the other: files, documents, upstreams and
 * folders. Afterwards it holds what it held before.
 */
class HostileFamiliesInLittleMemoryIT {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
  private static final int AT_ONCE = 4;

  /** Connections that are kept for the next call, and threads of pools. */
  private static final ProcessFootprint ALLOWANCE = new ProcessFootprint(20, 40, 60);

  private static final EndlessServer OMDB = EndlessServer.announcing();
  private static final EndlessServer MDBLIST = EndlessServer.unannounced();
  private static final EndlessServer TMDB = EndlessServer.dripping();

  @TempDir
  @SuppressWarnings("NullAway.Init") // made before all
  private static Path library;

  @SuppressWarnings("NullAway.Init") // started before all
  private static SmallService service;

  @SuppressWarnings("NullAway.Init") // seen before all
  private static ProcessFootprint before;

  @BeforeAll
  static void start() {
    service =
        SmallService.start(
            Map.of(
                "BADGE_PIPELINE_LIBRARY", "folder",
                "BADGE_PIPELINE_FOLDER_PATH", library.toString(),
                "BADGE_PIPELINE_OMDB_URL", OMDB.url(),
                "BADGE_PIPELINE_OMDB_API_KEY", "omdb-4711",
                "BADGE_PIPELINE_MDBLIST_URL", MDBLIST.url(),
                "BADGE_PIPELINE_MDBLIST_API_KEY", "mdblist-4711",
                "BADGE_PIPELINE_TMDB_URL", TMDB.url(),
                "BADGE_PIPELINE_TMDB_TOKEN", "tmdb-4711",
                "BADGE_PIPELINE_TMDB_TIMEOUT", "500ms"));
    service.assertUnharmed();
    before = service.footprint();
  }

  @AfterAll
  static void stop() {
    service.close();
    OMDB.close();
    MDBLIST.close();
    TMDB.close();
  }

  @AfterEach
  void nothingIsLeftBehind() {
    service.assertUnharmed();
    await()
        .atMost(LONG_ENOUGH)
        .untilAsserted(
            () ->
                assertThat(service.footprint())
                    .matches(now -> now.isWithin(before, ALLOWANCE), "holds as much as " + before));
  }

  @Test
  void filesThatUnpackWithoutEnd() {
    PngBombs.all()
        .forEach(
            (chunk, file) ->
                assertThat(service.answers(AT_ONCE, service.upload(file)))
                    .as(chunk)
                    .extracting(Answer::status)
                    .isSubsetOf(200, 413, 422, 503));
  }

  @Test
  void documentsThatAreLargeDeepOrWrong() {
    List.of(
            "{\"x\": [" + "[],".repeat(3_000_000) + "[]]}",
            "{\"x\": " + "[".repeat(20_000) + "]".repeat(20_000) + "}",
            "{\"x\": " + "9".repeat(50_000) + "}",
            "{\"" + "k".repeat(60_000) + "\": 1}",
            "{\"sources\": [" + "\"IMDB\",".repeat(8_000) + "\"IMDB\"]}",
            "{} {}x",
            "\u0000")
        .forEach(
            document ->
                assertThat(
                        service.answers(
                            AT_ONCE,
                            service
                                .request("/api/v1/settings/review")
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(document))
                                .build()))
                    .extracting(Answer::status)
                    // One that is refused before it was read may be closed while it is still sent.
                    .isSubsetOf(0, 200, 400, 413));
  }

  @Test
  void itemsThatAreLargeDeepOrWrong() {
    List.of(
            "{\"Name\":\"A\",\"Type\":\"Movie\",\"MediaStreams\":["
                + "{},".repeat(300_000)
                + "{}]}",
            "{\"Name\":\"A\",\"Type\":\"Movie\",\"x\":" + "[".repeat(90_000) + "}",
            "{\"Name\":\"A\\u000aB\",\"Type\":\"Movie\"}",
            "{\"Name\":\"" + "A".repeat(900_000) + "\",\"Type\":\"Movie\"}")
        .forEach(
            item ->
                assertThat(service.answers(AT_ONCE, service.upload(Ahsoka.poster(), item)))
                    .extracting(Answer::status)
                    .isSubsetOf(200, 400, 413));
  }

  @Test
  void upstreamsThatNeverComeToAnEnd() {
    IntStream.range(0, 3)
        .mapToObj(
            title ->
                "{\"Name\":\"A\",\"Type\":\"Movie\",\"ProviderIds\":{\"Imdb\":\"tt770000%d\"}}"
                    .formatted(title))
        .forEach(
            item ->
                assertThat(service.answers(AT_ONCE, service.upload(Ahsoka.poster(), item)))
                    .extracting(Answer::status)
                    .containsOnly(200));

    await()
        .atMost(LONG_ENOUGH)
        .until(() -> OMDB.readers() + MDBLIST.readers() + TMDB.readers() == 0);
  }

  @Test
  void foldersThatAreNoLibrary() throws IOException {
    nfo("declared", "<!DOCTYPE".repeat(400_000));
    nfo("deep", "<movie>" + "<a>".repeat(200_000) + "</a>".repeat(200_000) + "</movie>");
    nfo("wide", "<movie>" + "<a/>".repeat(500_000) + "</movie>");
    nfo("large", "<movie><title>" + "A".repeat(4_000_000) + "</title></movie>");
    Files.createSymbolicLink(library.resolve("round"), library);
    Files.createSymbolicLink(library.resolve("root"), Path.of("/"));

    assertThat(
            service.answers(
                AT_ONCE,
                service
                    .request("/api/v1/items/unknown/badges")
                    .POST(BodyPublishers.noBody())
                    .build()))
        .extracting(Answer::status)
        .containsOnly(404);
    for (String title : List.of("declared", "deep", "wide", "large")) {
      assertThat(service.answers(AT_ONCE, service.preview(title)))
          .as(title)
          .extracting(Answer::status)
          .isSubsetOf(404, 422, 502, 503);
    }
  }

  private static void nfo(String title, String content) throws IOException {
    Path folder = Files.createDirectories(library.resolve(title));
    Files.writeString(folder.resolve("movie.nfo"), content);
  }
}
