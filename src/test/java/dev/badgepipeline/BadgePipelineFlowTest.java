package dev.badgepipeline;

import static dev.badgepipeline.surroundings.TestedService.badge;
import static dev.badgepipeline.surroundings.TestedService.leaveBadgesWhereTheyAreSet;
import static dev.badgepipeline.surroundings.TestedService.stage;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.standin.StandInJellyfin;
import dev.badgepipeline.standin.StandInOmdb;
import dev.badgepipeline.standin.StandInServer;
import dev.badgepipeline.standin.StandInTmdb;
import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Poster;
import dev.badgepipeline.surroundings.Surroundings;
import dev.badgepipeline.surroundings.TestedService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The whole way of one poster, from the library and back, with the failure that this service must
 * never have again: a database that breaks after the resolution badge takes no rating away.
 */
@QuarkusTest
@WithTestResource(Surroundings.class)
class BadgePipelineFlowTest {

  private static final List<Integer> FOUR_RATINGS = List.of(76, 80, 86, 68);

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @BeforeEach
  void ahsokaIsInTheLibrary() {
    surroundings.reset();
    Ahsoka.addTo(surroundings);
  }

  @Test
  void resolutionAndAllFourRatingsAreInTheReport() {
    JsonPath report = badge(Ahsoka.ID);

    assertThat(report.getString("outcome")).isEqualTo("BADGED");
    assertThat(report.getBoolean("uploaded")).isTrue();
    assertThat(stage(report, "resolution", "value")).isEqualTo("4K DV");
    assertThat(stage(report, "audio", "value")).isEqualTo("DD+ Atmos 5.1");
    assertThat(stage(report, "review", "ratings.source"))
        .isEqualTo("[IMDB, TMDB, RT_CRITICS, METACRITIC]");
    assertThat(stage(report, "review", "ratings.percent")).isEqualTo(FOUR_RATINGS.toString());
    assertThat(stage(report, "award", "reason")).isEqualTo("no award on record");
    assertThat(report.getList("stages.tier")).containsOnly("MAIN_POOL");
  }

  @Test
  void badgesAreOnThePosterWhereTheyBelong() {
    leaveBadgesWhereTheyAreSet();
    badge(Ahsoka.ID);

    Poster original = Poster.of(Ahsoka.poster());
    Poster badged = Poster.of(surroundings.jellyfin().poster(Ahsoka.ID));
    assertThat(badged.size()).isEqualTo(original.size());
    assertThat(badged.differenceAtTopRight(original)).as("resolution").isGreaterThan(20);
    assertThat(badged.differenceAtTopLeft(original)).as("audio").isGreaterThan(20);
    assertThat(badged.ratings(original)).as("ratings").isEqualTo(4);
    assertThat(badged.differenceInTheMiddle(original)).as("no badge").isLessThan(3);
  }

  @Test
  void logLinesComeInTheirOrder() {
    String runId = badge(Ahsoka.ID).getString("runId");

    assertThat(surroundings.log().messagesOfRun(runId))
        .containsExactly(
            "🛠️ About to call resolution processor...",
            "🛠️ resolution processor completed",
            "🛠️ About to call audio processor...",
            "🛠️ audio processor completed",
            "🛠️ About to call review processor...",
            "🎬 REVIEW PROCESSOR STARTED for: Ahsoka",
            "✅ Loaded OMDb API key: ****ba01",
            "✅ Loaded TMDb API key: ****4711",
            "🔍 Looking for IMDb ID: tt13622776",
            "📈 Review 1: IMDb = 76%",
            "📈 Review 2: TMDb = 80%",
            "📈 Review 3: RT Critics = 86%",
            "📈 Review 4: Metacritic = 68%",
            "🛠️ review processor completed",
            "🛠️ About to call award processor...",
            "🛠️ award processor completed",
            "🎨 Applying resolution badge to poster...",
            "🎨 Applying audio badge to poster...",
            "🎨 Applying review badge to poster...",
            "✅ Resolution badge applied successfully",
            "✅ Audio badge applied successfully",
            "✅ Review badge applied successfully");
  }

  @Test
  void uploadIsAsJellyfinDemandsIt() {
    badge(Ahsoka.ID);

    List<StandInServer.Request> uploads = surroundings.jellyfin().uploads(Ahsoka.ID);
    assertThat(uploads).hasSize(1);
    assertThat(uploads.get(0).header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(uploads.get(0).header("Authorization")).startsWith("MediaBrowser Token=");
    assertThat(Base64.getDecoder().decode(uploads.get(0).body()))
        .isEqualTo(surroundings.jellyfin().poster(Ahsoka.ID));
    assertThat(
            surroundings.jellyfin().requests(request -> !request.header("X-Emby-Token").isEmpty()))
        .isEmpty();
  }

  @Test
  void originalIsOnDiskBeforeAnythingIsUploaded() {
    List<Boolean> keptAtUpload = new ArrayList<>();
    surroundings.jellyfin().beforeUpload(itemId -> keptAtUpload.add(isInDataDir(Ahsoka.poster())));

    badge(Ahsoka.ID);

    assertThat(keptAtUpload).containsExactly(true);
  }

  @Test
  void databaseKilledAfterTheResolutionBadgeTakesNoRatingAway() {
    leaveBadgesWhereTheyAreSet();
    surroundings.wayToDatabase().beforeText("audio", () -> surroundings.postgres().kill());

    JsonPath report = badge(Ahsoka.ID);

    surroundings.postgres().start();
    assertThat(stage(report, "resolution", "tier")).isEqualTo("MAIN_POOL");
    assertThat(stage(report, "audio", "tier")).isEqualTo("CACHE_ONLY");
    assertThat(stage(report, "review", "tier")).isEqualTo("CACHE_ONLY");
    assertThat(stage(report, "resolution", "value")).isEqualTo("4K DV");
    assertThat(stage(report, "audio", "value")).isEqualTo("DD+ Atmos 5.1");
    assertThat(stage(report, "review", "ratings.percent")).isEqualTo(FOUR_RATINGS.toString());
    assertThat(report.getBoolean("uploaded")).isTrue();
    assertThat(
            Poster.of(surroundings.jellyfin().poster(Ahsoka.ID))
                .ratings(Poster.of(Ahsoka.poster())))
        .isEqualTo(4);
  }

  @Test
  void whatWasLearnedWithoutADatabaseIsWrittenWhenItIsBack() {
    Ahsoka.addTo(surroundings, "0123456789abcdef0123456789abcdef", "tt7777777");
    surroundings.wayToDatabase().beforeText("audio", () -> surroundings.postgres().kill());
    String runId = badge("0123456789abcdef0123456789abcdef").getString("runId");

    surroundings.postgres().start();
    TestedService.awaitMainPool();

    assertThat(
            surroundings
                .postgres()
                .ask("select count(*) from provider_answer where external_id = 'tt7777777'"))
        .isEqualTo("1");
    assertThat(
            surroundings
                .postgres()
                .ask("select count(*) from pipeline_run where run_id = '" + runId + "'"))
        .isEqualTo("1");
  }

  @Test
  void sameAgainUploadsNothing() {
    badge(Ahsoka.ID);

    JsonPath second = badge(Ahsoka.ID);

    assertThat(second.getString("outcome")).isEqualTo("UNCHANGED");
    assertThat(second.getBoolean("uploaded")).isFalse();
    assertThat(surroundings.jellyfin().uploads(Ahsoka.ID)).hasSize(1);
  }

  @Test
  void sameAgainCallsNoBadgeAppliedForWhichThereIsNoRoom() throws IOException {
    surroundings.jellyfin().replacePoster(Ahsoka.ID, tinyPoster());
    badge(Ahsoka.ID);

    JsonPath second = badge(Ahsoka.ID);

    assertThat(second.getString("outcome")).isEqualTo("UNCHANGED");
    assertThat(second.getList("stages.outcome")).contains("SKIPPED");
    assertThat(second.prettify()).contains("24x24 has no room");
  }

  private static byte[] tinyPoster() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(24, 24, BufferedImage.TYPE_INT_RGB), "jpg", file);
    return file.toByteArray();
  }

  @Test
  void badgedPosterIsRecognisedByItsMarkerAlone() {
    badge(Ahsoka.ID);
    byte[] badged = surroundings.jellyfin().poster(Ahsoka.ID);
    surroundings.jellyfin().replacePoster(Ahsoka.ID, badged);
    surroundings.postgres().execute("truncate pipeline_run, provider_answer");

    JsonPath again = badge(Ahsoka.ID);

    assertThat(again.getString("outcome")).isEqualTo("UNCHANGED");
    assertThat(surroundings.jellyfin().poster(Ahsoka.ID)).isEqualTo(badged);
  }

  @Test
  void posterOfSomebodyElseIsTheNewOriginal() {
    badge(Ahsoka.ID);
    byte[] theirs = Ahsoka.poster("Dune Part Two (2024)");
    surroundings.jellyfin().replacePoster(Ahsoka.ID, theirs);

    JsonPath report = badge(Ahsoka.ID);
    given().delete("/api/v1/items/{itemId}/badges", Ahsoka.ID).then().statusCode(200);

    assertThat(report.getString("outcome")).isEqualTo("BADGED");
    assertThat(surroundings.jellyfin().poster(Ahsoka.ID)).isEqualTo(theirs);
  }

  @Test
  void restoringGivesTheOriginalBackByteForByte() {
    badge(Ahsoka.ID);

    given().delete("/api/v1/items/{itemId}/badges", Ahsoka.ID).then().statusCode(200);

    assertThat(surroundings.jellyfin().poster(Ahsoka.ID)).isEqualTo(Ahsoka.poster());
  }

  @Test
  void settingTakesEffectOnTheNextPoster() {
    badge(Ahsoka.ID);
    showTwoRatings();

    JsonPath report = badge(Ahsoka.ID);

    assertThat(stage(report, "review", "ratings.percent")).isEqualTo("[68, 76]");
    assertThat(report.getString("outcome")).isEqualTo("BADGED");
  }

  private static void showTwoRatings() {
    given()
        .contentType("application/json")
        .body("{\"sources\": [\"METACRITIC\", \"IMDB\"]}")
        .put("/api/v1/settings/review")
        .then()
        .statusCode(200);
  }

  @Test
  void posterThatIsBadgedAgainComesOutAsIfItWereTheFirstTime() throws IOException {
    leaveBadgesWhereTheyAreSet();
    badge(Ahsoka.ID);
    showTwoRatings();
    Path index = indexOf(Ahsoka.poster());
    badge(Ahsoka.ID);
    byte[] again = surroundings.jellyfin().poster(Ahsoka.ID);

    given().delete("/api/v1/items/{itemId}/badges", Ahsoka.ID).then().statusCode(200);
    Files.delete(index);
    badge(Ahsoka.ID);

    assertThat(surroundings.jellyfin().poster(Ahsoka.ID)).isEqualTo(again);
  }

  @Test
  void sourceThatIsDownHidesNoOther() {
    Ahsoka.addTo(surroundings, "0123456789abcdef0123456789abcde1", "tt8888888");
    surroundings.omdb().failWith(503, "<html>Service Unavailable</html>");

    JsonPath report = badge("0123456789abcdef0123456789abcde1");

    assertThat(stage(report, "review", "ratings.source")).isEqualTo("[TMDB]");
    assertThat(stage(report, "review", "missing.source"))
        .isEqualTo("[IMDB, RT_CRITICS, METACRITIC]");
    assertThat(report.getBoolean("uploaded")).isTrue();
  }

  @Test
  void keyIsNowhereInTheLog() {
    badge(Ahsoka.ID);

    assertThat(surroundings.log().text())
        .doesNotContain(StandInOmdb.KEY, StandInTmdb.TOKEN, StandInJellyfin.KEY);
  }

  private boolean isInDataDir(byte[] bytes) {
    return fileOf(bytes).isPresent();
  }

  /** What is left beside a kept poster for the next time. */
  private Path indexOf(byte[] poster) {
    Path original = fileOf(poster).orElseThrow();
    Path index = original.resolveSibling(original.getFileName() + ".index");
    assertThat(index).isNotEmptyFile();
    return index;
  }

  private Optional<Path> fileOf(byte[] bytes) {
    try (Stream<Path> files = Files.walk(surroundings.dataDir().resolve("originals"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> Arrays.equals(read(file), bytes))
          .findAny();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
