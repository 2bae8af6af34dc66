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

class PngCodecTest {

  private static final BufferedImage PICTURE = Pictures.colourful(40, 60);
  private static final byte[] PROFILE = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();

  private final PngCodec codec = new PngCodec();

  @Test
  void trueColourIsReadExactly() {
    assertLooksLike(codec.decode(PngSamples.of(PICTURE)).image(), PICTURE, 0);
  }

  @Test
  void paletteIsReadExactly() {
    BufferedImage indexed = PngSamples.indexed(PICTURE);

    assertLooksLike(codec.decode(PngSamples.of(indexed)).image(), indexed, 0);
  }

  @Test
  void greyIsReadBySamples() {
    BufferedImage grey = Pictures.colourful(40, 60, BufferedImage.TYPE_BYTE_GRAY);
    int sample = grey.getRaster().getSample(30, 50, 0);

    int pixel = codec.decode(PngSamples.of(grey)).image().getRGB(30, 50);

    assertThat(pixel & 0xFFFFFF).isEqualTo(sample * 0x010101);
  }

  @Test
  void bilevelIsReadExactly() {
    BufferedImage bilevel = Pictures.colourful(40, 60, BufferedImage.TYPE_BYTE_BINARY);

    assertLooksLike(codec.decode(PngSamples.of(bilevel)).image(), bilevel, 0);
  }

  @Test
  void sixteenBitsBecomeEight() {
    byte[] file = PngSamples.of(PngSamples.sixteenBit(PICTURE));

    assertLooksLike(codec.decode(file).image(), PICTURE, 0);
  }

  @Test
  void alphaIsReadExactly() {
    BufferedImage alpha = Pictures.colourful(40, 60, BufferedImage.TYPE_INT_ARGB);

    assertLooksLike(codec.decode(PngSamples.of(alpha)).image(), alpha, 0);
  }

  @Test
  void alphaIsWrittenExactly() {
    BufferedImage alpha = Pictures.colourful(40, 60, BufferedImage.TYPE_INT_ARGB);

    byte[] written = codec.encode(alpha, PngSamples.of(alpha), MARKER);

    assertLooksLike(codec.decode(written).image(), alpha, 0);
  }

  @Test
  void textsAndResolutionAreKept() {
    byte[] text = "Author\0somebody".getBytes(StandardCharsets.ISO_8859_1);
    byte[] density = {0, 0, 11, 19, 0, 0, 11, 19, 1};
    byte[] file =
        PngSamples.with(
            PngSamples.of(PICTURE), new Chunk("tEXt", text), new Chunk("pHYs", density));

    byte[] written = codec.encode(PICTURE, file, MARKER);

    assertThat(PngFile.parse(written).chunks()).extracting(Chunk::data).contains(text, density);
  }

  @Test
  void profileIsKeptByteForByte() {
    byte[] file = PngSamples.profiled(PngSamples.of(PICTURE), PROFILE);

    byte[] written = codec.encode(PICTURE, file, MARKER);

    assertThat(PngFile.parse(written).iccProfile()).hasValue(PROFILE);
  }

  @Test
  void profileIsSaidToTheCompositor() {
    byte[] file = PngSamples.profiled(PngSamples.of(PICTURE), PROFILE);

    assertThat(codec.decode(file).profile()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void orientationIsReadAndKept(int orientation) {
    byte[] file = PngSamples.oriented(PngSamples.of(PICTURE), orientation);

    byte[] written = codec.encode(PICTURE, file, MARKER);

    assertThat(codec.decode(written).orientation()).isEqualTo(Orientation.ofExif(orientation));
  }

  @Test
  void pixelsAreNotConvertedToAnotherColourSpace() {
    byte[] file = PngSamples.profiled(PngSamples.of(PICTURE), PROFILE);

    assertLooksLike(codec.decode(file).image(), PICTURE, 0);
  }

  @Test
  void markerIsReadBack() {
    byte[] written = codec.encode(PICTURE, PngSamples.of(PICTURE), MARKER);

    assertThat(codec.marker(written)).hasValue(MARKER);
  }

  @Test
  void newMarkerReplacesTheOldOne() {
    byte[] once = codec.encode(PICTURE, PngSamples.of(PICTURE), MARKER);

    byte[] twice = codec.encode(PICTURE, once, MARKER);

    assertThat(twice).isEqualTo(once);
  }

  @Test
  void fileThatEndsTooEarlyIsRefusedWhereverItEnds() {
    byte[] file = PngSamples.of(Pictures.colourful(24, 36));

    assertThat(Prefixes.acceptedBy(codec, file)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"IHDR", "IDAT"})
  void damagedChunkThatMattersIsRefused(String type) {
    byte[] file = damaged(PngSamples.of(PICTURE), type);

    assertThatThrownBy(() -> codec.decode(file)).isInstanceOf(NotAPosterException.class);
  }

  @Test
  void damagedChunkThatDoesNotMatterIsLeftOut() {
    byte[] text = "Author\0somebody".getBytes(StandardCharsets.ISO_8859_1);
    byte[] file = damaged(PngSamples.with(PngSamples.of(PICTURE), new Chunk("tEXt", text)), "tEXt");

    byte[] written = codec.encode(PICTURE, file, MARKER);

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
