package dev.badgepipeline.rendering.codec;

import static dev.badgepipeline.rendering.codec.CodecAssertions.MARKER;
import static dev.badgepipeline.rendering.codec.CodecAssertions.assertLooksLike;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.badgepipeline.poster.NotAPosterException;
import dev.badgepipeline.rendering.codec.PngFile.Chunk;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngPosterTest {

  private static final BufferedImage PICTURE = Pictures.colourful(40, 60);
  private static final byte[] PROFILE = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();

  @Test
  void trueColourIsReadExactly() {
    assertLooksLike(PngPoster.parse(PngSamples.of(PICTURE)).decode().image(), PICTURE, 0);
  }

  @Test
  void paletteIsReadExactly() {
    BufferedImage indexed = PngSamples.indexed(PICTURE);

    assertLooksLike(PngPoster.parse(PngSamples.of(indexed)).decode().image(), indexed, 0);
  }

  @Test
  void greyIsReadBySamples() {
    BufferedImage grey = Pictures.colourful(40, 60, BufferedImage.TYPE_BYTE_GRAY);
    int sample = grey.getRaster().getSample(30, 50, 0);

    int pixel = PngPoster.parse(PngSamples.of(grey)).decode().image().getRGB(30, 50);

    assertThat(pixel & 0xFFFFFF).isEqualTo(sample * 0x010101);
  }

  @Test
  void bilevelIsReadExactly() {
    BufferedImage bilevel = Pictures.colourful(40, 60, BufferedImage.TYPE_BYTE_BINARY);

    assertLooksLike(PngPoster.parse(PngSamples.of(bilevel)).decode().image(), bilevel, 0);
  }

  @Test
  void sixteenBitsBecomeEight() {
    byte[] file = PngSamples.of(PngSamples.sixteenBit(PICTURE));

    assertLooksLike(PngPoster.parse(file).decode().image(), PICTURE, 0);
  }

  @Test
  void alphaIsReadExactly() {
    BufferedImage alpha = Pictures.colourful(40, 60, BufferedImage.TYPE_INT_ARGB);

    assertLooksLike(PngPoster.parse(PngSamples.of(alpha)).decode().image(), alpha, 0);
  }

  @Test
  void alphaIsWrittenExactly() {
    BufferedImage alpha = Pictures.colourful(40, 60, BufferedImage.TYPE_INT_ARGB);

    byte[] written = PngPoster.parse(PngSamples.of(alpha)).encode(alpha, MARKER);

    assertLooksLike(PngPoster.parse(written).decode().image(), alpha, 0);
  }

  @Test
  void textsAndResolutionAreKept() {
    byte[] text = "Author\0somebody".getBytes(StandardCharsets.ISO_8859_1);
    byte[] density = {0, 0, 11, 19, 0, 0, 11, 19, 1};
    byte[] file =
        PngSamples.with(
            PngSamples.of(PICTURE), new Chunk("tEXt", text), new Chunk("pHYs", density));

    byte[] written = PngPoster.parse(file).encode(PICTURE, MARKER);

    assertThat(PngFile.parse(written).chunks()).extracting(Chunk::data).contains(text, density);
  }

  @Test
  void profileIsKeptByteForByte() {
    byte[] file = PngSamples.profiled(PngSamples.of(PICTURE), PROFILE);

    byte[] written = PngPoster.parse(file).encode(PICTURE, MARKER);

    assertThat(PngFile.parse(written).iccProfile()).hasValue(PROFILE);
  }

  @Test
  void profileIsSaidToTheCompositor() {
    byte[] file = PngSamples.profiled(PngSamples.of(PICTURE), PROFILE);

    assertThat(PngPoster.parse(file).decode().colours()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void orientationIsReadAndKept(int orientation) {
    byte[] file = PngSamples.oriented(PngSamples.of(PICTURE), orientation);

    byte[] written = PngPoster.parse(file).encode(PICTURE, MARKER);

    assertThat(PngPoster.parse(written).decode().orientation())
        .isEqualTo(Orientation.ofExif(orientation));
  }

  @Test
  void pixelsAreNotConvertedToAnotherColourSpace() {
    byte[] file = PngSamples.profiled(PngSamples.of(PICTURE), PROFILE);

    assertLooksLike(PngPoster.parse(file).decode().image(), PICTURE, 0);
  }

  @Test
  void markerIsReadBack() {
    byte[] written = PngPoster.parse(PngSamples.of(PICTURE)).encode(PICTURE, MARKER);

    assertThat(PngPoster.parse(written).marker()).hasValue(MARKER);
  }

  @Test
  void newMarkerReplacesTheOldOne() {
    byte[] once = PngPoster.parse(PngSamples.of(PICTURE)).encode(PICTURE, MARKER);

    byte[] twice = PngPoster.parse(once).encode(PICTURE, MARKER);

    assertThat(twice).isEqualTo(once);
  }

  @Test
  void fileThatEndsTooEarlyIsRefusedWhereverItEnds() {
    byte[] file = PngSamples.of(Pictures.colourful(24, 36));

    assertThat(Prefixes.acceptedBy(PngPoster::parse, file)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"IHDR", "IDAT"})
  void damagedChunkThatMattersIsRefused(String type) {
    byte[] file = damaged(PngSamples.of(PICTURE), type);

    assertThatThrownBy(() -> PngPoster.parse(file).decode())
        .isInstanceOf(NotAPosterException.class);
  }

  @Test
  void damagedChunkThatDoesNotMatterIsLeftOut() {
    byte[] text = "Author\0somebody".getBytes(StandardCharsets.ISO_8859_1);
    byte[] file = damaged(PngSamples.with(PngSamples.of(PICTURE), new Chunk("tEXt", text)), "tEXt");

    byte[] written = PngPoster.parse(file).encode(PICTURE, MARKER);

    assertThat(PngFile.parse(written).first("tEXt")).isEmpty();
  }

  /** Changes the chunk's checksum. */
  private static byte[] damaged(byte[] file, String type) {
    byte[] copy = file.clone();
    int at = new String(file, StandardCharsets.ISO_8859_1).indexOf(type);
    int length = java.nio.ByteBuffer.wrap(file).getInt(at - 4);
    copy[at + 4 + length] ^= 1;
    return copy;
  }
}
