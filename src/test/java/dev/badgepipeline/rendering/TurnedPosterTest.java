package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance.Style;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.rendering.codec.JpegPoster;
import dev.badgepipeline.rendering.codec.JpegSamples;
import dev.badgepipeline.rendering.codec.Orientation;
import dev.badgepipeline.rendering.codec.ParsedPoster;
import dev.badgepipeline.rendering.codec.Pictures;
import dev.badgepipeline.rendering.codec.Pixels;
import dev.badgepipeline.rendering.jpeg.parse.JpegSegments;
import dev.badgepipeline.rendering.sprite.BadgeSprites;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * JPEG posters that EXIF says are to be turned for display: their badges are upright there, and the
 * stored picture stays what it is.
 */
class TurnedPosterTest {

  /** Mean difference of a channel that chroma sampling and quantisation may leave, of 255. */
  private static final double CODING = 3;

  private static final PosterRenderer RENDERER = Renderers.with(Limits.DEFAULT);
  private static final byte[] STORED = JpegSamples.baseline(Pictures.colourful(408, 616));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void badgesAreUprightInTheDisplayedPicture(int orientation) {
    BufferedImage wanted = displayed(STORED, orientation);
    drawUpright(wanted, Badges.ALL);

    BufferedImage shown = displayed(rendered(orientation, Badges.ALL), orientation);

    assertThat(meanDifference(shown, wanted, 0)).isLessThan(CODING);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void glassShowsTheDisplayedPicture(int orientation) {
    List<Badge> glass = Badges.in(Style.GLASS);
    BufferedImage wanted = displayed(STORED, orientation);
    drawUpright(wanted, glass);

    BufferedImage shown = displayed(rendered(orientation, glass), orientation);

    assertThat(meanDifference(shown, wanted, 0)).isLessThan(CODING);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void displayedPictureBelowABadgeAtTheTopIsTheOriginals(int orientation) {
    BufferedImage shown = displayed(rendered(orientation, List.of(Badges.RESOLUTION)), orientation);

    assertThat(meanDifference(shown, displayed(STORED, orientation), 120)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void orientationIsKept(int orientation) {
    ParsedPoster poster = JpegPoster.parse(rendered(orientation, Badges.ALL));

    assertThat(poster.orientation())
        .isEqualTo(JpegPoster.parse(JpegSamples.oriented(STORED, orientation)).orientation());
  }

  @Test
  void turnedPosterIsSpliced() {
    byte[] turned = JpegSamples.oriented(STORED, 6);

    assertThat(Renderers.draw(RENDERER, turned, Badges.ALL).codedAnew()).isEmpty();
  }

  @Test
  void exifSegmentIsKeptByteForByte() {
    byte[] turned = JpegSamples.oriented(STORED, 6);

    byte[] badged = Renderers.draw(RENDERER, turned, Badges.ALL).file().bytes();

    assertThat(firstSegment(badged)).isEqualTo(firstSegment(turned));
  }

  private static byte[] firstSegment(byte[] file) {
    JpegSegments.Segment segment = JpegSegments.read(file).all().get(0);
    return Arrays.copyOfRange(file, segment.from(), segment.to());
  }

  private static byte[] rendered(int orientation, List<Badge> badges) {
    byte[] turned = JpegSamples.oriented(STORED, orientation);
    return Renderers.draw(RENDERER, turned, badges).file().bytes();
  }

  private static void drawUpright(BufferedImage displayed, List<Badge> badges) {
    BadgeSprites sprites = new BadgeSprites(1 << 22);
    Pixels pixels = new Pixels(displayed, Orientation.UPRIGHT, Optional.empty());
    Compositor compositor = new Compositor(pixels);
    BadgeLayout.Layout layout = BadgeLayout.of(badges, pixels.displayedSize(), sprites);
    FrostedGlass.over(Backdrop.of(pixels), layout.cells(sprites))
        .forEach(cell -> compositor.draw(cell.sprite(), cell.left(), cell.top()));
  }

  /** The picture as a viewer shows it: Exif 2.32, tag 0x0112, by turns and mirrors only. */
  private static BufferedImage displayed(byte[] file, int orientation) {
    BufferedImage stored =
        ParsedPoster.of(PosterFile.of(file), new ParsedPoster.EncodingQuality(90)).decode().image();
    return switch (orientation) {
      case 2 -> mirrored(stored);
      case 3 -> clockwise(stored, 2);
      case 4 -> mirrored(clockwise(stored, 2));
      case 5 -> mirrored(clockwise(stored, 1));
      case 6 -> clockwise(stored, 1);
      case 7 -> mirrored(clockwise(stored, 3));
      case 8 -> clockwise(stored, 3);
      default -> stored;
    };
  }

  private static BufferedImage mirrored(BufferedImage image) {
    BufferedImage result =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        result.setRGB(image.getWidth() - 1 - x, y, image.getRGB(x, y));
      }
    }
    return result;
  }

  private static BufferedImage clockwise(BufferedImage image, int quarters) {
    BufferedImage turned = image;
    for (int i = 0; i < quarters; i++) {
      turned = clockwise(turned);
    }
    return turned;
  }

  private static BufferedImage clockwise(BufferedImage image) {
    BufferedImage result =
        new BufferedImage(
            /* width= */ image.getHeight(),
            /* height= */ image.getWidth(),
            BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        result.setRGB(image.getHeight() - 1 - y, x, image.getRGB(x, y));
      }
    }
    return result;
  }

  private static double meanDifference(BufferedImage one, BufferedImage other, int fromRow) {
    assertThat(one.getWidth()).isEqualTo(other.getWidth());
    long sum = 0;
    for (int y = fromRow; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        for (int shift = 0; shift < 24; shift += 8) {
          int difference =
              (one.getRGB(x, y) >> shift & 0xFF) - (other.getRGB(x, y) >> shift & 0xFF);
          sum += Math.abs(difference);
        }
      }
    }
    return (double) sum / one.getWidth() / (one.getHeight() - fromRow) / 3;
  }
}
