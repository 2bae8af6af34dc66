package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.badgepipeline.poster.NotAPosterException;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterFormat;
import dev.badgepipeline.rendering.codec.JpegSamples;
import dev.badgepipeline.rendering.codec.Pictures;
import dev.badgepipeline.rendering.codec.PngSamples;
import dev.badgepipeline.rendering.codec.WebpSamples;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThumbnailTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final PosterRenderer RENDERER = Renderers.with(Limits.DEFAULT);
  private static final BufferedImage PICTURE = Pictures.colourful(408, 612);

  static Stream<byte[]> files() {
    return Stream.of(
        JpegSamples.baseline(PICTURE),
        JpegSamples.progressive(PICTURE),
        PngSamples.of(PICTURE),
        WebpSamples.lossy(PICTURE));
  }

  @ParameterizedTest
  @MethodSource("files")
  void posterBecomesASmallJpegOfTheSameShape(byte[] file) throws IOException {
    PosterFile small = thumbnail(PosterFile.of(file), 160);

    assertThat(small.format()).isEqualTo(PosterFormat.JPEG);
    assertThat(small.bytes().length).isLessThan(40_000);
    assertThat(size(small)).containsExactly(160, 240);
  }

  @Test
  void turnedPosterIsUpright() throws IOException {
    BufferedImage stored = Pictures.plain(600, 400, 0x2040C0);
    stored.setRGB(0, 0, 600, 40, colour(600 * 40, 0xFFFFFF), 0, 600);
    byte[] file = JpegSamples.oriented(JpegSamples.baseline(stored), 6);

    BufferedImage shown = picture(thumbnail(PosterFile.of(file), 160));

    assertThat(shown.getWidth()).isEqualTo(160);
    assertThat(shown.getHeight()).isEqualTo(240);
    // Its upper edge stands at the right once it is turned clockwise.
    assertThat(shown.getRGB(157, 120) & 0xFF00).isGreaterThan(0xE000);
    assertThat(shown.getRGB(2, 120) & 0xFF00).isLessThan(0x6000);
  }

  private static int[] colour(int pixels, int rgb) {
    int[] colours = new int[pixels];
    Arrays.fill(colours, rgb);
    return colours;
  }

  @Test
  void posterThatIsNarrowAlreadyStaysAsItIs() {
    PosterFile poster = PosterFile.of(JpegSamples.baseline(PICTURE));

    assertThat(thumbnail(poster, 408)).isSameAs(poster);
  }

  @Test
  void roomIsAskedForBeforeAPixelIsRead() {
    List<Long> taken = new ArrayList<>();
    PosterFile poster = PosterFile.of(JpegSamples.baseline(PICTURE));

    RENDERER.thumbnail(poster, 160, taken::add).await().atMost(LONG_ENOUGH);

    assertThat(taken).singleElement().satisfies(b -> assertThat(b).isGreaterThan(408L * 612 * 4));
  }

  @Test
  void whatIsCorruptIsNoPicture() {
    byte[] file = JpegSamples.baseline(PICTURE);
    PosterFile cut = PosterFile.of(Arrays.copyOf(file, file.length / 2));

    assertThatThrownBy(() -> thumbnail(cut, 160)).isInstanceOf(NotAPosterException.class);
  }

  private static PosterFile thumbnail(PosterFile poster, int width) {
    return RENDERER.thumbnail(poster, width, Memory.UNLIMITED).await().atMost(LONG_ENOUGH);
  }

  private static List<Integer> size(PosterFile file) throws IOException {
    BufferedImage picture = picture(file);
    return List.of(picture.getWidth(), picture.getHeight());
  }

  private static BufferedImage picture(PosterFile file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(file.bytes()));
  }
}
