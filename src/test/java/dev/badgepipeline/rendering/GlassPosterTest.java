package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeAppearance.Style;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.Icon;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterIndex;
import dev.badgepipeline.rendering.BadgeLayout.Placement;
import dev.badgepipeline.rendering.codec.ImageSize;
import dev.badgepipeline.rendering.codec.JpegSamples;
import dev.badgepipeline.rendering.codec.ParsedPoster;
import dev.badgepipeline.rendering.codec.Pictures;
import dev.badgepipeline.rendering.codec.PngSamples;
import dev.badgepipeline.rendering.codec.Profiles;
import dev.badgepipeline.rendering.codec.WebpSamples;
import dev.badgepipeline.rendering.sprite.BadgeSprites;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Badges of glass show the poster that lies behind them, in every way of drawing. */
class GlassPosterTest {

  /** Mean difference of a channel that coding may leave, of 255. */
  private static final double CODING = 4;

  private static final ImageSize SIZE = new ImageSize(400, 600);
  private static final PosterRenderer RENDERER = Renderers.with(Limits.DEFAULT);

  /** Without letters in sight, so that all there is to see is the glass. */
  private static final Badge GLASS =
      new Badge(
          new BadgeKind("resolution"),
          "4K",
          List.of(BadgeCell.text("4K")),
          BadgeAppearance.at(Position.TOP_LEFT, 20)
              .styled(Style.GLASS)
              .coloured("#14161A", "#14161A", 58));

  @ParameterizedTest
  @CsvSource({"FF0000, 16", "00FF00, 8", "0000FF, 0"})
  void glassHasTheColourOfThePoster(String colour, int shift) {
    byte[] poster =
        PngSamples.of(Pictures.plain(SIZE.width(), SIZE.height(), Integer.parseInt(colour, 16)));

    int seen = drawn(poster).getRGB(inside().x, inside().y);

    assertThat(seen >> shift & 0xFF).isGreaterThan(60);
    assertThat(
            IntStream.of(0, 8, 16)
                .filter(other -> other != shift)
                .map(other -> seen >> other & 0xFF))
        .allMatch(channel -> channel < 30);
  }

  @Test
  void whatLiesBehindGlassIsBlurred() {
    BufferedImage stripes = Pictures.plain(SIZE.width(), SIZE.height(), 0xFFFFFF);
    for (int y = 0; y < SIZE.height(); y++) {
      for (int x = 0; x < SIZE.width(); x++) {
        stripes.setRGB(x, y, x / 4 % 2 == 0 ? 0xFFFFFF : 0);
      }
    }

    BufferedImage glass = drawn(PngSamples.of(stripes));

    int[] row =
        IntStream.range(0, 24).map(x -> glass.getRGB(inside().x + x, inside().y) & 0xFF).toArray();
    assertThat(IntStream.of(row).max().orElseThrow() - IntStream.of(row).min().orElseThrow())
        .isLessThan(6);
  }

  @Test
  void glassOverNothingIsDarkAndOpaque() {
    BufferedImage empty =
        new BufferedImage(SIZE.width(), SIZE.height(), BufferedImage.TYPE_INT_ARGB);

    int seen = drawn(PngSamples.of(empty)).getRGB(inside().x, inside().y);

    assertThat(seen >>> 24).isEqualTo(255);
    assertThat(seen & 0xFF).isLessThan(40);
  }

  static Stream<Arguments> formats() {
    BufferedImage picture = Pictures.colourful(SIZE.width(), SIZE.height());
    byte[] displayP3 = Profiles.displayP3().getData();
    return Stream.of(
        Arguments.of("baseline JPEG", JpegSamples.baseline(picture), PngSamples.of(picture)),
        Arguments.of("progressive JPEG", JpegSamples.progressive(picture), PngSamples.of(picture)),
        Arguments.of("WebP", WebpSamples.lossless(picture), PngSamples.of(picture)),
        Arguments.of(
            "JPEG with a profile",
            JpegSamples.profiled(JpegSamples.baseline(picture), displayP3, 1),
            PngSamples.profiled(PngSamples.of(picture), displayP3)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formats")
  void glassLooksAlikeInEveryFormat(String name, byte[] poster, byte[] png) {
    List<Badge> badges = Badges.in(Style.GLASS);

    double difference = meanDifference(drawn(poster, badges), drawn(png, badges));

    assertThat(difference).as(name).isLessThan(CODING);
  }

  @Test
  void posterWithGlassIsSpliced() {
    byte[] poster = JpegSamples.baseline(Pictures.colourful(SIZE.width(), SIZE.height()));

    RenderedPoster rendered = Renderers.draw(RENDERER, poster, Badges.in(Style.GLASS));

    assertThat(rendered.codedAnew()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void glassOfAKnownPosterIsTheSameAsGlassOfAnUnknownOne(boolean progressive) {
    BufferedImage picture = Pictures.colourful(SIZE.width(), SIZE.height());
    byte[] poster = progressive ? JpegSamples.progressive(picture) : JpegSamples.baseline(picture);
    Badge other = new Badge(GLASS.kind(), "HD", List.of(BadgeCell.text("HD")), GLASS.appearance());
    Optional<PosterIndex> known = Optional.empty();

    for (List<Badge> badges :
        List.of(
            Badges.in(Style.GLASS),
            Badges.in(Style.GLASS),
            otherRating(Badges.in(Style.GLASS)),
            Badges.in(Style.GLASS),
            List.of(GLASS),
            List.of(other),
            Badges.in(Style.SOLID),
            Badges.in(Style.GLASS))) {
      RenderedPoster again = Renderers.drawAgain(RENDERER, poster, badges, known);
      known = again.index().isPresent() ? again.index() : known;
      assertThat(again.file().bytes())
          .isEqualTo(Renderers.draw(RENDERER, poster, badges).file().bytes());
    }
    assertThat(known).isPresent();
  }

  /** The same, but for the second rating: its neighbours' shadows lie where its own does. */
  private static List<Badge> otherRating(List<Badge> badges) {
    return badges.stream()
        .map(badge -> badge.kind().equals(Badges.REVIEW.kind()) ? otherRating(badge) : badge)
        .toList();
  }

  private static Badge otherRating(Badge review) {
    List<BadgeCell> cells = new ArrayList<>(review.cells());
    cells.set(1, BadgeCell.icon(Icon.TMDB, "83%"));
    return new Badge(review.kind(), review.value(), cells, review.appearance());
  }

  /** A point of the badge that is neither line nor text, with some of the same to its right. */
  private static Rectangle inside() {
    Placement place =
        BadgeLayout.of(List.of(GLASS), SIZE, new BadgeSprites(1 << 20)).placements().get(0);
    return new Rectangle(
        place.x() + place.badge().width() / 2, place.y() + place.badge().height() * 5 / 6, 1, 1);
  }

  private static BufferedImage drawn(byte[] poster) {
    return drawn(poster, List.of(GLASS));
  }

  private static BufferedImage drawn(byte[] poster, List<Badge> badges) {
    PosterFile file = Renderers.draw(RENDERER, poster, badges).file();
    return ParsedPoster.of(file, new ParsedPoster.EncodingQuality(90)).decode().image();
  }

  private static double meanDifference(BufferedImage one, BufferedImage other) {
    long sum = 0;
    for (int y = 0; y < SIZE.height(); y++) {
      for (int x = 0; x < SIZE.width(); x++) {
        for (int shift = 0; shift < 24; shift += 8) {
          sum +=
              Math.abs((one.getRGB(x, y) >> shift & 0xFF) - (other.getRGB(x, y) >> shift & 0xFF));
        }
      }
    }
    return sum / (3.0 * SIZE.pixels());
  }
}
