package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.BadgeValues;
import dev.badgepipeline.badge.Icon;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterFormat;
import dev.badgepipeline.rendering.art.Artwork;
import dev.badgepipeline.rendering.art.BoxFont;
import dev.badgepipeline.rendering.codec.ParsedPoster;
import dev.badgepipeline.rendering.codec.ParsedPoster.EncodingQuality;
import dev.badgepipeline.storage.StorageConfig;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnArtPosterTest {

  private static final BadgeKind REVIEW = new BadgeKind("review");
  private static final int MAGENTA = 0xFFFF00FF;
  private static final String MAGENTA_SQUARE =
      "<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9' fill='#FF00FF'/></svg>";
  private static final byte[] POSTER = PosterSamples.colourful(PosterFormat.PNG, 400, 600);

  private final Path data;

  OwnArtPosterTest(@TempDir Path data) {
    this.data = data;
  }

  @Test
  void ownIconIsDrawnOnThePoster() throws IOException {
    put("badges/icons/review/imdb.svg");

    assertThat(magenta(renderer(Optional.empty()), Icon.IMDB)).isGreaterThan(100);
    assertThat(magenta(renderer(Optional.empty()), Icon.TMDB)).isZero();
  }

  @Test
  void ownFontIsDrawnOnThePoster() throws IOException {
    Path font = data.resolve("badges/fonts/bold.ttf");
    Files.createDirectories(font.resolveSibling(""));
    Files.write(font, BoxFont.complete());

    assertThat(white(renderer(Optional.empty())))
        .isGreaterThan(2 * white(Renderers.with(Limits.DEFAULT)));
  }

  @Test
  void configuredFolderIsReadInsteadOfTheOneInTheDataDirectory() throws IOException {
    put("badges/icons/review/imdb.svg");
    put("mine/icons/review/tmdb.svg");

    PosterRenderer renderer = renderer(Optional.of(data.resolve("mine")));

    assertThat(magenta(renderer, Icon.IMDB)).isZero();
    assertThat(magenta(renderer, Icon.TMDB)).isPositive();
  }

  @Test
  void folderThatIsMissingChangesNothing() {
    PosterRenderer usual = Renderers.with(Limits.DEFAULT);

    assertThat(renderer(Optional.empty()).version()).isEqualTo(usual.version());
    assertThat(renderer(Optional.of(data.resolve("none"))).version()).isEqualTo(usual.version());
  }

  /** Its version is part of every poster's fingerprint. */
  @Test
  void rendererWithOtherArtIsAnotherVersion() throws IOException {
    put("badges/icons/review/imdb.svg");
    String one = renderer(Optional.empty()).version();
    Files.move(
        data.resolve("badges/icons/review/imdb.svg"), data.resolve("badges/icons/review/tmdb.svg"));

    assertThat(one).isNotEqualTo(Renderers.with(Limits.DEFAULT).version());
    assertThat(renderer(Optional.empty()).version()).isNotEqualTo(one);
  }

  private void put(String name) throws IOException {
    Path file = data.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, MAGENTA_SQUARE);
  }

  private PosterRenderer renderer(Optional<Path> folder) {
    StorageConfig service = () -> data;
    BadgeValues review = new Known(REVIEW, Set.of(new BadgeValue("imdb"), new BadgeValue("tmdb")));
    Limits limits = folder.map(Limits.DEFAULT::withOwnArt).orElse(Limits.DEFAULT);
    Artwork artwork = BadgeArt.artwork(limits.config(), service, List.of(review));
    return Renderers.with(Limits.DEFAULT, artwork);
  }

  private record Known(BadgeKind kind, Set<BadgeValue> values) implements BadgeValues {}

  private static long magenta(PosterRenderer renderer, Icon icon) {
    return pixels(renderer, BadgeCell.icon(icon, "76%")).filter(rgb -> rgb == MAGENTA).count();
  }

  private static long white(PosterRenderer renderer) {
    return pixels(renderer, BadgeCell.text("IMDb")).filter(rgb -> rgb == -1).count();
  }

  private static IntStream pixels(PosterRenderer renderer, BadgeCell cell) {
    BadgeAppearance look = BadgeAppearance.at(Position.TOP_LEFT, 20);
    Badge badge = new Badge(REVIEW, "IMDb 76%", List.of(cell), look);
    PosterFile drawn = Renderers.draw(renderer, POSTER, List.of(badge)).file();
    BufferedImage image = ParsedPoster.of(drawn, new EncodingQuality(90)).decode().image();
    return IntStream.of(
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
  }
}
