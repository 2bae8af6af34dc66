package dev.badgepipeline.pipeline;

import static dev.badgepipeline.pipeline.BadgedLibrary.ID;
import static dev.badgepipeline.pipeline.BadgedLibrary.ITEM;
import static dev.badgepipeline.pipeline.BadgedLibrary.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeSelection;
import dev.badgepipeline.badge.Kinds;
import dev.badgepipeline.database.MemoryIsolation;
import dev.badgepipeline.database.MemoryStore;
import dev.badgepipeline.original.PosterState;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.rendering.codec.JpegSamples;
import dev.badgepipeline.rendering.placement.ChosenArrangement;
import dev.badgepipeline.rendering.placement.PosterArrangement;
import dev.badgepipeline.settings.SettingsDrafts;
import dev.badgepipeline.settings.SettingsInMemory;
import dev.badgepipeline.settings.SettingsKey;
import dev.badgepipeline.settings.SettingsScope;
import dev.badgepipeline.settings.SettingsType;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Badges stand where they hide least, and stay there. */
class KeptArrangementTest {

  private static final SettingsType<LayoutSettings> LAYOUT =
      new Layouts(
              SettingsInMemory.reader(),
              Kinds.of(List.of()),
              new MemoryIsolation(new MemoryStore()),
              Badging.config(Map.of()))
          .settings();

  private final Badging badging;

  KeptArrangementTest(@TempDir Path data) {
    this.badging = new Badging(data, Admissions.ofDefaults());
  }

  @BeforeEach
  void posterHasItsTitleBelow() {
    badging.library.memory.show(ID, titledBelow(new Color(0x2B3A55)));
  }

  private static PosterFile titledBelow(Color ground) {
    BufferedImage picture = new BufferedImage(400, 600, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(ground);
    graphics.fillRect(0, 0, 400, 600);
    graphics.setColor(Color.WHITE);
    for (int letter = 0; letter < 10; letter++) {
      graphics.fillRect(10 + 38 * letter, 540, 14, 50);
    }
    graphics.dispose();
    return PosterFile.of(JpegSamples.baseline(picture));
  }

  @Test
  void badgesLeaveTheTitleAndTheReportSaysSo() {
    DrawingReport drawing = await(badging.run()).drawing().orElseThrow();

    assertThat(drawing.arrangement()).isEqualTo(PosterArrangement.ABOVE);
    assertThat(drawing.arrangementReason()).startsWith("all above: there they hide 0 %");
    assertThat(kept()).contains(PosterArrangement.ABOVE);
  }

  @Test
  void whatIsNotedOfBadgesIsWhereTheyAreSetToStand() {
    await(badging.run());

    assertThat(state().badges().orElseThrow())
        .containsExactly(badging.resolution.badge("4K"), badging.review.badge("76%"));
  }

  @Test
  void anotherRatingMovesNothing() {
    await(badging.run());
    haveStoodAt(PosterArrangement.SWAPPED_BELOW);
    badging.review.shows("77%");

    assertThat(arrangement()).isEqualTo(PosterArrangement.SWAPPED_BELOW);
    assertThat(kept()).contains(PosterArrangement.SWAPPED_BELOW);
  }

  @Test
  void badgeThatFailsMovesNothing() {
    await(badging.run());
    haveStoodAt(PosterArrangement.SWAPPED_BELOW);
    badging.review.fails("no answer");
    badging.resolution.shows("1080p");

    assertThat(arrangement()).isEqualTo(PosterArrangement.SWAPPED_BELOW);
  }

  @Test
  void runOfOneBadgeMovesNothing() {
    await(badging.run());
    haveStoodAt(PosterArrangement.SWAPPED_BELOW);
    badging.resolution.shows("1080p");

    assertThat(await(badging.run("resolution")).drawing().orElseThrow().arrangement())
        .isEqualTo(PosterArrangement.SWAPPED_BELOW);
  }

  @Test
  void otherBadgesAreArrangedAnew() {
    await(badging.run());
    haveStoodAt(PosterArrangement.SWAPPED_BELOW);
    badging.resolution.showsNothing();

    assertThat(arrangement()).isEqualTo(PosterArrangement.ABOVE);
  }

  @Test
  void anotherPosterIsLookedAtAnew() {
    await(badging.run());
    haveStoodAt(PosterArrangement.SWAPPED_BELOW);
    badging.library.memory.show(ID, titledBelow(new Color(0x552B2B)));

    assertThat(arrangement()).isEqualTo(PosterArrangement.ABOVE);
  }

  @Test
  void posterThatIsShownAlreadyIsNotLookedAtAgain() {
    await(badging.run());
    haveStoodAt(PosterArrangement.ABOVE);
    String reason = state().arrangement().orElseThrow().reason();

    PipelineReport report = await(badging.run());

    assertThat(report.outcome()).isEqualTo(RunOutcome.UNCHANGED);
    assertThat(state().arrangement().orElseThrow().reason()).isEqualTo(reason);
  }

  @Test
  void whatWasForgottenIsChosenAgainAndKept() {
    await(badging.run());
    await(badging.library.states.forget(ITEM));

    PipelineReport report = await(badging.run());

    assertThat(report.outcome()).isEqualTo(RunOutcome.UNCHANGED);
    assertThat(kept()).contains(PosterArrangement.ABOVE);
  }

  @Test
  void fixedPlacementLeavesThemWhereTheyAreSet() {
    SettingsInMemory.save(
        LAYOUT, SettingsScope.EVERYWHERE, "{\"placement\":\"FIXED\"}", badging.database);

    DrawingReport drawing = await(badging.run()).drawing().orElseThrow();

    assertThat(drawing.arrangement()).isEqualTo(PosterArrangement.AS_SET);
    assertThat(drawing.arrangementReason()).isEqualTo("their placement is FIXED");
    assertThat(kept()).isEmpty();
  }

  @Test
  void draftOfAnotherPlacementIsShownAndNotKept() {
    await(badging.run());
    SettingsDrafts fixed =
        new SettingsDrafts(
            Map.of(
                new SettingsKey(SettingsScope.EVERYWHERE, LAYOUT.name()),
                "{\"placement\":\"FIXED\"}"));

    Preview as = await(badging.previews.preview(ITEM, BadgeSelection.ALL));
    Preview draft = await(badging.previews.draft(ITEM, BadgeSelection.ALL, fixed));

    assertThat(top(as)).isLessThan(300);
    assertThat(top(draft)).isGreaterThan(300);
    assertThat(kept()).contains(PosterArrangement.ABOVE);
  }

  private static int top(Preview preview) {
    BadgeKind review = Plans.REVIEW;
    return preview.badges().stream()
        .filter(badge -> badge.badge().equals(review))
        .findFirst()
        .flatMap(Preview.PreviewedBadge::place)
        .orElseThrow()
        .top();
  }

  @Test
  void placementThatCannotBeReadStaysAsThePosterShowsIt() {
    SettingsInMemory.save(
        LAYOUT, SettingsScope.EVERYWHERE, "{\"placement\":\"FIXED\"}", badging.database);
    await(badging.run());
    SettingsInMemory.save(LAYOUT, SettingsScope.EVERYWHERE, "{\"placement\":7}", badging.database);
    badging.review.shows("77%");

    assertThat(arrangement()).isEqualTo(PosterArrangement.AS_SET);
  }

  private PosterArrangement arrangement() {
    return await(badging.run()).drawing().orElseThrow().arrangement();
  }

  private PosterState state() {
    return await(badging.library.states.find(ITEM)).orElseThrow();
  }

  private Optional<PosterArrangement> kept() {
    return state().arrangement().map(ChosenArrangement::arrangement);
  }

  /** As if an earlier version of the program had chosen otherwise. */
  private void haveStoodAt(PosterArrangement arrangement) {
    PosterState now = state();
    ChosenArrangement chosen = now.arrangement().orElseThrow();
    await(
        badging.library.states.remember(
            ITEM,
            new PosterState(
                now.originalSha256(),
                now.uploadedTag(),
                now.fingerprint(),
                now.badges(),
                Optional.of(
                    new ChosenArrangement(
                        arrangement,
                        "an earlier version chose so",
                        chosen.subject(),
                        chosen.cells())))));
  }
}
