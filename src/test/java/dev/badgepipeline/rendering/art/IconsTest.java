package dev.badgepipeline.rendering.art;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Flag;
import dev.badgepipeline.badge.Icon;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IconsTest {

  private static final Icons ICONS = new Icons();

  @ParameterizedTest
  @EnumSource(Icon.class)
  void iconFillsTheRoomThatItIsGivenAndNoMore(Icon icon) {
    IconArt art = ICONS.of(icon);
    int width = (int) Math.ceil(60 * art.aspect());
    BufferedImage image = new BufferedImage(width + 20, 80, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = VectorDrawing.on(image);

    art.draw(graphics, new Rectangle2D.Double(10, 10, 60 * art.aspect(), 60), Color.WHITE);

    graphics.dispose();
    Rectangle ink = bounds(ink(image));
    assertThat(new Rectangle(9, 9, width + 2, 62).contains(ink)).as("%s", ink).isTrue();
    assertThat(ink.contains(new Rectangle(12, 12, width - 4, 56))).as("%s", ink).isTrue();
  }

  @Test
  void everyCountryHasAFlag() {
    assertThat(Locale.getISOCountries())
        .allSatisfy(
            country -> {
              IconArt flag = ICONS.of(new Flag(country.toLowerCase(Locale.ROOT)));
              assertThat(flag.aspect()).as(country).isBetween(0.8, 1.5);
            });
  }

  private static List<Point> ink(BufferedImage image) {
    return IntStream.range(0, image.getWidth() * image.getHeight())
        .mapToObj(i -> new Point(i % image.getWidth(), i / image.getWidth()))
        .filter(at -> image.getRGB(at.x, at.y) >>> 24 > 8)
        .toList();
  }

  private static Rectangle bounds(List<Point> points) {
    Rectangle bounds = new Rectangle(-1, -1);
    points.forEach(point -> bounds.add(new Rectangle(point.x, point.y, 1, 1)));
    return bounds;
  }
}
