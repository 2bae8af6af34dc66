package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.rendering.codec.ColourSpace;
import dev.badgepipeline.rendering.codec.Orientation;
import dev.badgepipeline.rendering.codec.Pictures;
import dev.badgepipeline.rendering.codec.Pixels;
import dev.badgepipeline.rendering.codec.Profiles;
import dev.badgepipeline.rendering.sprite.Sprite;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompositorTest {

  private static final int RED = 0xFFFF0000;
  private static final int GREEN = 0xFF00FF00;

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB})
  void onlyPixelsBelowTheSpriteChange(int type) {
    BufferedImage poster = Pictures.colourful(40, 60, type);

    new Compositor(upright(poster)).draw(plain(10, 8, 0x80FF00FF), 5, 7);

    assertThat(changes(Pictures.colourful(40, 60, type), poster))
        .hasSize(80)
        .allMatch(new Rectangle(5, 7, 10, 8)::contains);
  }

  @Test
  void transparentPixelsOfASpriteChangeNothing() {
    BufferedImage poster = Pictures.colourful(40, 60);

    new Compositor(upright(poster)).draw(plain(10, 8, 0x00FF00FF), 5, 7);

    assertThat(changes(Pictures.colourful(40, 60), poster)).isEmpty();
  }

  @Test
  void shadowReachesBeyondTheCell() {
    BufferedImage poster = Pictures.plain(40, 60, 0xFFFFFF);
    Sprite sprite = new Sprite(10, 8, 2, plain(10, 8, RED).argb());

    new Compositor(upright(poster)).draw(sprite, 5, 7);

    assertThat(changes(Pictures.plain(40, 60, 0xFFFFFF), poster))
        .hasSize(80)
        .allMatch(new Rectangle(3, 5, 10, 8)::contains);
  }

  @ParameterizedTest
  @CsvSource({"-4, -3", "34, 55", "-4, 55", "34, -3"})
  void spriteIsCutAtThePostersEdges(int left, int top) {
    BufferedImage poster = Pictures.plain(40, 60, 0xFFFFFF);

    new Compositor(upright(poster)).draw(plain(10, 8, RED), left, top);

    Rectangle seen = new Rectangle(left, top, 10, 8).intersection(new Rectangle(0, 0, 40, 60));
    assertThat(changes(Pictures.plain(40, 60, 0xFFFFFF), poster))
        .hasSize(seen.width * seen.height)
        .allMatch(seen::contains);
  }

  /** Where two neighbours at the displayed top left are stored: Exif 2.32, tag 0x0112. */
  @ParameterizedTest
  @CsvSource({
    "UPRIGHT,               0, 0, 1, 0",
    "MIRRORED,              3, 0, 2, 0",
    "UPSIDE_DOWN,           3, 5, 2, 5",
    "FLIPPED,               0, 5, 1, 5",
    "TRANSPOSED,            0, 0, 0, 1",
    "TURN_CLOCKWISE,        0, 5, 0, 4",
    "TRANSVERSED,           3, 5, 3, 4",
    "TURN_COUNTERCLOCKWISE, 3, 0, 3, 1"
  })
  void spriteIsTurnedAsThePosterIsStored(
      Orientation orientation, int redX, int redY, int greenX, int greenY) {
    BufferedImage poster = Pictures.plain(4, 6, 0);
    Sprite sprite = new Sprite(2, 1, 0, new int[] {RED, GREEN});

    new Compositor(new Pixels(poster, orientation, Optional.empty())).draw(sprite, 0, 0);

    assertThat(poster.getRGB(redX, redY)).isEqualTo(RED);
    assertThat(poster.getRGB(greenX, greenY)).isEqualTo(GREEN);
  }

  @Test
  void spriteOnATransparentPosterKeepsItsColourAndOpacity() {
    BufferedImage poster = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);

    new Compositor(upright(poster)).draw(plain(2, 2, 0x80C86432), 1, 1);

    assertThat(poster.getRGB(1, 1)).isEqualTo(0x80C86432);
  }

  @Test
  void transparentPosterStaysTransparentBesideTheSprite() {
    BufferedImage poster = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);

    new Compositor(upright(poster)).draw(plain(2, 2, RED), 1, 1);

    assertThat(poster.getRGB(0, 0)).isZero();
  }

  @Test
  void opacitiesOfPosterAndSpriteAddUp() {
    BufferedImage poster = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
    poster.setRGB(1, 1, 0x800000FF);

    new Compositor(upright(poster)).draw(plain(2, 2, 0x80FF0000), 1, 1);

    // Porter and Duff's "over": 128 + 128 * 127 / 255 = 192; two thirds of the colour is red.
    assertThat(poster.getRGB(1, 1)).isEqualTo(0xC0AA0055);
  }

  /** sRGB's red has the numbers 0.9175, 0.2003, 0.1386 in Display P3 (CSS Color 4, 10.3). */
  @Test
  void wideGamutPosterGetsTheNumbersOfItsOwnSpace() {
    BufferedImage poster = Pictures.plain(4, 4, 0);

    new Compositor(profiled(poster)).draw(plain(2, 2, RED), 1, 1);

    assertThat(channels(poster.getRGB(1, 1)))
        .satisfies(
            numbers -> {
              assertThat(numbers.get(0)).isBetween(233, 235);
              assertThat(numbers.get(1)).isBetween(50, 52);
              assertThat(numbers.get(2)).isBetween(34, 36);
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {RED, 0xFF14161A, 0xFFC8961E, 0xFF00E054})
  void wideGamutPosterShowsTheSameColour(int colour) {
    BufferedImage poster = Pictures.plain(4, 4, 0);

    new Compositor(profiled(poster)).draw(plain(2, 2, colour), 1, 1);

    List<Integer> shown = channels(shown(poster.getRGB(1, 1)));
    assertThat(IntStream.range(0, 3).map(i -> shown.get(i) - channels(colour).get(i)))
        .allMatch(difference -> Math.abs(difference) <= 3);
  }

  @Test
  void wideGamutPosterKeepsItsNumbersBesideTheSprite() {
    BufferedImage poster = Pictures.colourful(40, 60);

    new Compositor(profiled(poster)).draw(plain(10, 8, RED), 5, 7);

    assertThat(changes(Pictures.colourful(40, 60), poster))
        .allMatch(new Rectangle(5, 7, 10, 8)::contains);
  }

  private static Pixels upright(BufferedImage poster) {
    return new Pixels(poster, Orientation.UPRIGHT, Optional.empty());
  }

  private static Pixels profiled(BufferedImage poster) {
    return new Pixels(poster, Orientation.UPRIGHT, ColourSpace.of(Profiles.displayP3().getData()));
  }

  private static Sprite plain(int width, int height, int argb) {
    int[] pixels = new int[width * height];
    Arrays.fill(pixels, argb);
    return new Sprite(width, height, 0, pixels);
  }

  private static List<Point> changes(BufferedImage before, BufferedImage after) {
    return IntStream.range(0, before.getWidth() * before.getHeight())
        .mapToObj(i -> new Point(i % before.getWidth(), i / before.getWidth()))
        .filter(at -> before.getRGB(at.x, at.y) != after.getRGB(at.x, at.y))
        .toList();
  }

  private static List<Integer> channels(int rgb) {
    return List.of(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
  }

  /** What a viewer that knows the profile shows, in sRGB. */
  private static int shown(int rgb) {
    float[] numbers = {(rgb >> 16 & 0xFF) / 255f, (rgb >> 8 & 0xFF) / 255f, (rgb & 0xFF) / 255f};
    float[] display = new ICC_ColorSpace(Profiles.displayP3()).toRGB(numbers);
    return Math.round(display[0] * 255) << 16
        | Math.round(display[1] * 255) << 8
        | Math.round(display[2] * 255);
  }
}
