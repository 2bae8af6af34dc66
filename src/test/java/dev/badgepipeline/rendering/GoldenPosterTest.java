package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance.Style;
import dev.badgepipeline.rendering.codec.Pictures;
import dev.badgepipeline.rendering.codec.PngSamples;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares finished posters with the pictures in {@code src/test/resources/golden}. When badges are
 * meant to look different, renew those with {@code ./mvnw test -Dtest=GoldenPosterTest
 * -Dgolden.renew=true}, look at them, and raise the number of the drawing in {@link
 * PosterRenderer}.
 */
class GoldenPosterTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Path DIFFERENCES = Path.of("target/golden-differences");

  /** ΔE*ab of the worst spot; about 2.3 is just noticed side by side (Mahy et al., 1994). */
  private static final double TOLERANCE = 2.3;

  private static final int WIDTH = 400;
  private static final int HEIGHT = 600;

  enum Poster {
    LIGHT {
      @Override
      BufferedImage picture() {
        return gradient(0xF6F1E4, 0xB9CCDA);
      }
    },
    DARK {
      @Override
      BufferedImage picture() {
        return gradient(0x1B2138, 0x07070A);
      }
    },
    COLOURFUL {
      @Override
      BufferedImage picture() {
        return Pictures.colourful(WIDTH, HEIGHT);
      }
    };

    abstract BufferedImage picture();

    private static BufferedImage gradient(int top, int bottom) {
      BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = image.createGraphics();
      graphics.setPaint(new GradientPaint(0, 0, new Color(top), 0, HEIGHT, new Color(bottom)));
      graphics.fillRect(0, 0, WIDTH, HEIGHT);
      graphics.dispose();
      return image;
    }
  }

  /** A stack of ratings on the plain posters, a coloured row of them on the colourful one. */
  static Stream<Arguments> looks() {
    return Stream.of(Style.values())
        .flatMap(
            style ->
                Stream.of(
                    Arguments.of(Poster.LIGHT, style, Badges.in(style)),
                    Arguments.of(Poster.DARK, style, Badges.in(style)),
                    Arguments.of(Poster.COLOURFUL, style, Badges.withARow(style))));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("looks")
  void badgesLookAsTheyDid(Poster poster, Style style, List<Badge> badges) throws IOException {
    String file = (poster + "-" + style + ".png").toLowerCase(Locale.ROOT);
    byte[] original = PngSamples.of(poster.picture());

    byte[] drawn = Renderers.draw(Renderers.with(Limits.DEFAULT), original, badges).file().bytes();

    if (Boolean.getBoolean("golden.renew")) {
      Files.write(Files.createDirectories(GOLDEN).resolve(file), drawn);
    }
    PictureComparison comparison =
        PictureComparison.of(
            ImageIO.read(GOLDEN.resolve(file).toFile()),
            ImageIO.read(new ByteArrayInputStream(drawn)));
    Path difference = DIFFERENCES.resolve(file);
    if (comparison.worst() > TOLERANCE) {
      Files.createDirectories(DIFFERENCES);
      ImageIO.write(comparison.picture(), "png", difference.toFile());
    }
    assertThat(comparison.worst())
        .as("the worst spot; see %s", difference)
        .isLessThanOrEqualTo(TOLERANCE);
  }
}
