package dev.badgepipeline.rendering;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.rendering.codec.ImageSize;
import dev.badgepipeline.rendering.codec.JpegSamples;
import dev.badgepipeline.rendering.placement.ArrangementChoice;
import dev.badgepipeline.rendering.placement.DrawnPosters;
import dev.badgepipeline.rendering.placement.PosterArrangement;
import dev.badgepipeline.rendering.placement.TitledPoster;
import dev.badgepipeline.rendering.sprite.BadgeSprites;
import dev.badgepipeline.sample.PaintedTitle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** How much of the titles of posters lies under their badges. */
final class TitleMeasure {

  private static final Path SAMPLES = Path.of("src/main/resources/sample-library");
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final PosterRenderer renderer = Renderers.ofDefaults();
  private final BadgeSprites sprites = new BadgeSprites(1 << 20);
  private final List<Badge> badges;

  TitleMeasure(List<Badge> badges) {
    this.badges = badges;
  }

  /**
   * What came of a poster.
   *
   * @param choice where its badges hide least
   * @param asSet how much of its title lies under them where they are set to stand, of a thousand
   * @param chosen the same as it was chosen
   * @param faceAsSet the same of its faces
   * @param faceChosen the same of its faces as it was chosen
   */
  record Measured(
      TitledPoster poster,
      ArrangementChoice choice,
      int asSet,
      int chosen,
      int faceAsSet,
      int faceChosen) {}

  /** The posters of the sample library. */
  static Stream<TitledPoster> samples() {
    return PaintedTitle.folders().stream()
        .map(
            folder ->
                new TitledPoster(folder, read(folder), PaintedTitle.areas(folder), List.of()));
  }

  /** The posters that tests draw. */
  static Stream<TitledPoster> drawn() {
    return DrawnPosters.all();
  }

  private static BufferedImage read(String folder) {
    try {
      return ImageIO.read(SAMPLES.resolve(folder).resolve("poster.jpg").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Measured of(TitledPoster poster) {
    ArrangementChoice choice = chosen(JpegSamples.baseline(poster.picture()));
    BadgeLayout.Layout set = layout(poster, PosterArrangement.AS_SET);
    BadgeLayout.Layout chosen = layout(poster, choice.arrangement());
    return new Measured(
        poster,
        choice,
        poster.hiddenBy(set.covered()),
        poster.hiddenBy(chosen.covered()),
        poster.facesHiddenBy(set.covered()),
        poster.facesHiddenBy(chosen.covered()));
  }

  /** What is chosen for a file. */
  ArrangementChoice chosen(byte[] file) {
    return renderer
        .arrange(PosterFile.of(file), badges, Set.of(), Memory.UNLIMITED)
        .await()
        .atMost(LONGEST)
        .choice();
  }

  private BadgeLayout.Layout layout(TitledPoster poster, PosterArrangement arrangement) {
    ImageSize size = new ImageSize(poster.picture().getWidth(), poster.picture().getHeight());
    return BadgeLayout.of(arrangement.of(badges), size, sprites);
  }
}
