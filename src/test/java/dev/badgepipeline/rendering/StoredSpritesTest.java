package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.rendering.BadgeLayout.PlacedSprite;
import dev.badgepipeline.rendering.codec.JpegPoster;
import dev.badgepipeline.rendering.codec.JpegSamples;
import dev.badgepipeline.rendering.codec.Pictures;
import dev.badgepipeline.rendering.codec.Profiles;
import dev.badgepipeline.rendering.jpeg.blend.Overlay;
import dev.badgepipeline.rendering.sprite.Sprite;
import dev.badgepipeline.rendering.sprite.Sprite.Pane;
import dev.badgepipeline.rendering.sprite.SpritePixels;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredSpritesTest {

  private static final byte[] FILE = JpegSamples.baseline(Pictures.colourful(40, 60));
  private static final Sprite SPRITE = new Sprite(3, 2, 1, new int[] {-1, -2, -3, -4, -5, -6});

  private final StoredSprites sprites = new StoredSprites();

  @Test
  void spriteOfAnOrdinaryPosterIsTakenAsItIs() {
    Overlay overlay = overlay(FILE, 5, 7);

    assertThat(overlay)
        .usingRecursiveComparison()
        .ignoringFields("pixels")
        .isEqualTo(new Overlay(4, 6, 3, 2, SPRITE.argb()));
    assertThat(overlay.argb()).isSameAs(SPRITE.argb());
  }

  /** The stored picture has 40 by 60 pixels; the bleed is one pixel. */
  @ParameterizedTest
  @CsvSource({
    "1,  4,  6, 3, 2",
    "2, 33,  6, 3, 2",
    "3, 33, 52, 3, 2",
    "4,  4, 52, 3, 2",
    "5,  6,  4, 2, 3",
    "6,  6, 53, 2, 3",
    "7, 32, 53, 2, 3",
    "8, 32,  4, 2, 3"
  })
  void spriteIsPlacedAsThePosterIsStored(
      int orientation, int left, int top, int width, int height) {
    Overlay overlay = overlay(JpegSamples.oriented(FILE, orientation), 5, 7);

    assertThat(overlay)
        .usingRecursiveComparison()
        .ignoringFields("pixels")
        .isEqualTo(new Overlay(left, top, width, height, new int[6]));
  }

  /** The splice knows by that what it has prepared. */
  @Test
  void sameSpriteHasEqualPixelsOnEveryPosterStoredAlike() {
    byte[] profile = Profiles.displayP3().getData();
    byte[] one = JpegSamples.profiled(FILE, profile, 1);
    byte[] other =
        JpegSamples.profiled(JpegSamples.baseline(Pictures.colourful(80, 80)), profile, 2);

    assertThat(overlay(one, 5, 7).pixels())
        .isEqualTo(overlay(other, 1, 2).pixels())
        .isNotEqualTo(overlay(FILE, 5, 7).pixels());
  }

  @Test
  void glassIsKnownByItsNameBeforeAnybodyLooksAtThePoster() {
    byte[] turned = JpegSamples.oriented(FILE, 6);
    Sprite glass =
        new Sprite(
            SPRITE.width(),
            SPRITE.height(),
            SPRITE.bleed(),
            new SpritePixels.Drawn(
                SPRITE.argb(),
                Optional.of(new Pane(new byte[] {0, 9, 9, 9, 9, 9}, /* blur= */ 1))));

    Overlay one = glass(glass, 5, turned);

    assertThat(one.later().orElseThrow().name())
        .isEqualTo(glass(glass, 5, turned).later().orElseThrow().name())
        .isNotEqualTo(glass(glass, 6, turned).later().orElseThrow().name());
    one.later().orElseThrow().announced().accept(new Rectangle(one.width(), one.height()));
    assertThat(IntStream.of(one.later().orElseThrow().argb().get()).map(argb -> argb >>> 24))
        .zipSatisfy(
            IntStream.of(one.argb()).boxed().toList(),
            (alpha, outline) -> assertThat(alpha != 0).isEqualTo(outline != 0));
  }

  private Overlay glass(Sprite sprite, int left, byte[] poster) {
    return sprites
        .overlays(List.of(new PlacedSprite(sprite, left, 7)), JpegPoster.parse(poster))
        .get(0);
  }

  @Test
  void spriteOfAPosterInAnotherSpaceHasOtherColours() {
    byte[] wide = JpegSamples.profiled(FILE, Profiles.displayP3().getData(), 1);

    assertThat(overlay(wide, 5, 7).argb()).hasSize(6).isNotSameAs(SPRITE.argb());
  }

  private Overlay overlay(byte[] file, int left, int top) {
    return sprites
        .overlays(List.of(new PlacedSprite(SPRITE, left, top)), JpegPoster.parse(file))
        .get(0);
  }
}
