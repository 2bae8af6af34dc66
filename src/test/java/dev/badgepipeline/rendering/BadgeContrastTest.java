package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.rendering.BadgeLayout.Placement;
import dev.badgepipeline.rendering.codec.ImageSize;
import dev.badgepipeline.rendering.codec.Pictures;
import dev.badgepipeline.rendering.codec.PngSamples;
import dev.badgepipeline.rendering.sprite.BadgeSprites;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether labels can be read, by WCAG 2.2's measure, in the pixels of finished posters. */
class BadgeContrastTest {

  /** Success criterion 1.4.3, level AA, for text of any size. */
  private static final double READABLE = 4.5;

  private static final PosterRenderer RENDERER = Renderers.with(Limits.DEFAULT);
  private static final BadgeSprites SPRITES = new BadgeSprites(1 << 20);

  @ParameterizedTest
  @CsvSource({
    "FFFFFF, 300",
    "FFFFFF, 1000",
    "808080, 300",
    "808080, 1000",
    "000000, 300",
    "000000, 1000"
  })
  void labelsStandOutFromTheirPlate(String poster, int width) throws IOException {
    List<Badge> badges = Badges.ALL.stream().map(BadgeContrastTest::labelOnly).toList();
    ImageSize size = new ImageSize(width, width * 3 / 2);
    byte[] file =
        PngSamples.of(Pictures.plain(size.width(), size.height(), Integer.parseInt(poster, 16)));

    BufferedImage picture = drawn(file, badges);

    Map<String, Double> contrasts =
        BadgeLayout.of(badges, size, SPRITES).placements().stream()
            .collect(
                Collectors.toMap(
                    place -> place.badge().badge().kind().toString(),
                    place -> weakestRow(picture, place)));
    assertThat(contrasts.values())
        .as("%s", contrasts)
        .hasSize(4)
        .allMatch(contrast -> contrast >= READABLE);
  }

  /** The badge with nothing but the label of its first cell, so that all its ink is the label's. */
  private static Badge labelOnly(Badge badge) {
    BadgeCell label = BadgeCell.text(badge.cells().get(0).label());
    return new Badge(badge.kind(), badge.value(), List.of(label), badge.appearance());
  }

  private static BufferedImage drawn(byte[] poster, List<Badge> badges) throws IOException {
    byte[] file = Renderers.draw(RENDERER, poster, badges).file().bytes();
    return ImageIO.read(new ByteArrayInputStream(file));
  }

  /** Rows above and below the middle, where every letter has ink. */
  private static double weakestRow(BufferedImage picture, Placement place) {
    int height = place.badge().height();
    return IntStream.range(place.y() + height * 2 / 5, place.y() + height * 3 / 5)
        .mapToDouble(y -> contrast(picture, place, y))
        .min()
        .orElseThrow();
  }

  /** Between the plate at its even end, beside all letters, and the ink that differs most. */
  private static double contrast(BufferedImage picture, Placement place, int y) {
    int right = place.x() + place.badge().width();
    double plate = luminance(picture.getRGB(right - place.badge().height() / 8, y));
    return IntStream.range(right - place.badge().width() * 3 / 4, right - place.badge().width() / 4)
        .mapToDouble(x -> contrast(plate, luminance(picture.getRGB(x, y))))
        .max()
        .orElseThrow();
  }

  private static double contrast(double one, double other) {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 0xFF)
        + 0.7152 * linear(rgb >> 8 & 0xFF)
        + 0.0722 * linear(rgb & 0xFF);
  }

  private static double linear(int value) {
    double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
