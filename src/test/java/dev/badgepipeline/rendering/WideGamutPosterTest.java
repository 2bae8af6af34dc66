package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.rendering.codec.ImageSize;
import dev.badgepipeline.rendering.codec.JpegPoster;
import dev.badgepipeline.rendering.codec.JpegSamples;
import dev.badgepipeline.rendering.codec.Pictures;
import dev.badgepipeline.rendering.codec.Profiles;
import dev.badgepipeline.rendering.jpeg.parse.JpegSegments;
import dev.badgepipeline.rendering.sprite.BadgeSprites;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** JPEG posters with colours of their own: spliced, and their badges look as on any other. */
class WideGamutPosterTest {

  /** What coding may change of a plain colour, in levels of 255. */
  private static final double CODING = 3;

  private static final ImageSize SIZE = new ImageSize(400, 600);
  private static final BufferedImage PICTURE = Pictures.colourful(SIZE.width(), SIZE.height());
  private static final PosterRenderer RENDERER = Renderers.with(Limits.DEFAULT);

  static Stream<Arguments> profilesAndColours() {
    return Stream.of(Profiles.displayP3(), Profiles.adobePrimaries())
        .flatMap(
            profile ->
                Stream.of("#B03030", "#00C040", "#C8961E", "#14161A")
                    .map(colour -> Arguments.of(profile, colour)));
  }

  @ParameterizedTest
  @MethodSource("profilesAndColours")
  void badgeIsDisplayedAsOnAPosterWithoutAProfile(ICC_Profile profile, String colour) {
    Badge badge = plain(colour);
    byte[] file = JpegSamples.profiled(JpegSamples.baseline(PICTURE), profile.getData(), 1);

    byte[] badged = Renderers.draw(RENDERER, file, List.of(badge)).file().bytes();

    assertThat(displayedColour(badged, badge, profile))
        .containsExactly(inSrgb(badge), Offset.offset(CODING));
  }

  @Test
  void posterWithAProfileIsSpliced() {
    byte[] file =
        JpegSamples.profiled(
            JpegSamples.baseline(PICTURE), Profiles.displayP3().getData(), /* parts= */ 2);

    RenderedPoster rendered = Renderers.draw(RENDERER, file, Badges.ALL);

    assertThat(rendered.codedAnew()).isEmpty();
  }

  @Test
  void profileIsKeptByteForByte() {
    byte[] file =
        JpegSamples.profiled(
            JpegSamples.baseline(PICTURE), Profiles.displayP3().getData(), /* parts= */ 1);

    byte[] badged = Renderers.draw(RENDERER, file, Badges.ALL).file().bytes();

    assertThat(firstSegment(badged)).isEqualTo(firstSegment(file));
  }

  @Test
  void turnedPosterWithAProfileHasBoth() {
    Badge badge = plain("#B03030");
    byte[] profiled =
        JpegSamples.profiled(
            JpegSamples.baseline(PICTURE), Profiles.displayP3().getData(), /* parts= */ 1);
    byte[] upsideDown = JpegSamples.oriented(profiled, 3);

    byte[] badged = Renderers.draw(RENDERER, upsideDown, List.of(badge)).file().bytes();

    assertThat(displayedColour(badged, badge, Profiles.displayP3()))
        .containsExactly(inSrgb(badge), Offset.offset(CODING));
  }

  private static byte[] firstSegment(byte[] file) {
    JpegSegments.Segment segment = JpegSegments.read(file).all().get(0);
    return Arrays.copyOfRange(file, segment.from(), segment.to());
  }

  /** Text and ground have one colour, so that the mean of a part of it says something. */
  private static Badge plain(String colour) {
    return new Badge(
        new BadgeKind("resolution"),
        "4K",
        List.of(BadgeCell.text("4K").withDetail("DV")),
        BadgeAppearance.at(Position.TOP_RIGHT, 12).coloured(colour, colour, 100));
  }

  private static double[] inSrgb(Badge badge) {
    byte[] plain =
        Renderers.draw(RENDERER, JpegSamples.baseline(PICTURE), List.of(badge)).file().bytes();
    return displayedColour(plain, badge, ICC_Profile.getInstance(ColorSpace.CS_sRGB));
  }

  /** The mean colour, red, green and blue of 255 in sRGB, of the middle of a badge. */
  private static double[] displayedColour(byte[] file, Badge badge, ICC_Profile profile) {
    BadgeLayout.Placement place =
        BadgeLayout.of(List.of(badge), SIZE, new BadgeSprites(1 << 20)).placements().get(0);
    JpegPoster poster = JpegPoster.parse(file);
    BufferedImage image = poster.decode().image();
    int width = place.badge().width() / 3;
    int height = place.badge().height() / 3;
    double[] sum = new double[3];
    for (int i = 0; i < width * height; i++) {
      int x = place.x() + width + i % width;
      int y = place.y() + height + i / width;
      int rgb =
          image.getRGB(
              poster.orientation().storedX(x, y, SIZE), poster.orientation().storedY(x, y, SIZE));
      for (int band = 0; band < 3; band++) {
        sum[band] += (rgb >> (16 - 8 * band) & 0xFF) / (double) (width * height);
      }
    }
    float[] numbers = {(float) sum[0] / 255, (float) sum[1] / 255, (float) sum[2] / 255};
    float[] shown = new ICC_ColorSpace(profile).toRGB(numbers);
    return new double[] {shown[0] * 255, shown[1] * 255, shown[2] * 255};
  }
}
