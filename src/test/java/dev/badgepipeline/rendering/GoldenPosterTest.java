package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.rendering.codec.PngSamples;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  enum Poster {
    LIGHT(0xF6F1E4, 0xB9CCDA),
    DARK(0x1B2138, 0x07070A);

    private final int top;
    private final int bottom;

    Poster(int top, int bottom) {
      this.top = top;
      this.bottom = bottom;
    }

    private BufferedImage picture() {
      BufferedImage image = new BufferedImage(400, 600, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = image.createGraphics();
      graphics.setPaint(new GradientPaint(0, 0, new Color(top), 0, 600, new Color(bottom)));
      graphics.fillRect(0, 0, 400, 600);
      graphics.dispose();
      return image;
    }

    private Path in(Path folder) {
      return folder.resolve(name().toLowerCase(Locale.ROOT) + ".png");
    }
  }

  @ParameterizedTest
  @EnumSource(Poster.class)
  void badgesLookAsTheyDid(Poster poster) throws IOException {
    byte[] original = PngSamples.of(poster.picture());

    byte[] drawn =
        Renderers.draw(Renderers.with(Limits.DEFAULT), original, Badges.ALL).file().bytes();

    if (Boolean.getBoolean("golden.renew")) {
      Files.write(poster.in(Files.createDirectories(GOLDEN)), drawn);
    }
    PictureComparison comparison =
        PictureComparison.of(
            ImageIO.read(poster.in(GOLDEN).toFile()),
            ImageIO.read(new ByteArrayInputStream(drawn)));
    if (comparison.worst() > TOLERANCE) {
      Path folder = Files.createDirectories(DIFFERENCES);
      ImageIO.write(comparison.picture(), "png", poster.in(folder).toFile());
    }
    assertThat(comparison.worst())
        .as("the worst spot; see %s", poster.in(DIFFERENCES))
        .isLessThanOrEqualTo(TOLERANCE);
  }
}
