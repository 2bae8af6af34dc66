package dev.badgepipeline.rendering.codec;

import static dev.badgepipeline.rendering.codec.CodecAssertions.MARKER;
import static dev.badgepipeline.rendering.codec.CodecAssertions.assertLooksLike;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.badgepipeline.poster.NotAPosterException;
import dev.badgepipeline.rendering.codec.ParsedPoster.EncodingQuality;
import dev.badgepipeline.rendering.codec.WebpFile.Chunk;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebpPosterTest {

  private static final BufferedImage PICTURE = Pictures.colourful(40, 60);
  private static final BufferedImage ALPHA =
      Pictures.colourful(40, 60, BufferedImage.TYPE_INT_ARGB);
  private static final byte[] PROFILE = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();

  @Test
  void lossyIsRead() {
    assertLooksLike(parse(WebpSamples.lossy(PICTURE)).decode().image(), PICTURE, 6);
  }

  @Test
  void losslessIsReadExactly() {
    assertLooksLike(parse(WebpSamples.lossless(PICTURE)).decode().image(), PICTURE, 0);
  }

  @Test
  void losslessStaysLossless() {
    byte[] file = WebpSamples.lossless(PICTURE);

    byte[] written = parse(file).encode(parse(file).decode().image(), MARKER);

    assertLooksLike(parse(written).decode().image(), PICTURE, 0);
  }

  @Test
  void alphaOfLosslessIsKeptExactly() {
    byte[] file = WebpSamples.lossless(ALPHA);

    byte[] written = parse(file).encode(parse(file).decode().image(), MARKER);

    assertLooksLike(parse(written).decode().image(), ALPHA, 0);
  }

  @Test
  void alphaOfLossyIsKept() {
    byte[] file = WebpSamples.lossy(ALPHA);

    byte[] written = parse(file).encode(parse(file).decode().image(), MARKER);

    assertLooksLike(parse(written).decode().image(), ALPHA, 9);
  }

  @Test
  void profileIsKeptByteForByte() {
    byte[] file = WebpSamples.profiled(WebpSamples.lossy(PICTURE), PROFILE);

    byte[] written = parse(file).encode(PICTURE, MARKER);

    assertThat(WebpFile.parse(written).first("ICCP").map(Chunk::data)).hasValue(PROFILE);
  }

  @Test
  void profileIsSaidToTheCompositor() {
    byte[] file = WebpSamples.profiled(WebpSamples.lossy(PICTURE), PROFILE);

    assertThat(parse(file).decode().colours()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void orientationIsReadAndKept(int orientation) {
    byte[] file = WebpSamples.oriented(WebpSamples.lossy(PICTURE), orientation);

    byte[] written = parse(file).encode(PICTURE, MARKER);

    assertThat(parse(written).decode().orientation()).isEqualTo(Orientation.ofExif(orientation));
  }

  @Test
  void pixelsAreNotConvertedToAnotherColourSpace() {
    byte[] file = WebpSamples.profiled(WebpSamples.lossless(PICTURE), PROFILE);

    assertLooksLike(parse(file).decode().image(), PICTURE, 0);
  }

  @Test
  void markerIsReadBack() {
    byte[] written = parse(WebpSamples.lossy(PICTURE)).encode(PICTURE, MARKER);

    assertThat(parse(written).marker()).hasValue(MARKER);
  }

  @Test
  void animationIsRefused() {
    byte[] file = WebpSamples.animated(WebpSamples.lossy(PICTURE));

    assertThatThrownBy(() -> parse(file).decode())
        .isInstanceOf(NotAPosterException.class)
        .hasMessageContaining("animated");
  }

  @Test
  void undecodablePictureIsRefused() {
    byte[] data = WebpFile.parse(WebpSamples.lossless(PICTURE)).chunks().get(0).data().clone();
    Arrays.fill(data, 5, data.length, (byte) 0xFF);
    byte[] file = new WebpFile(List.of(new Chunk("VP8L", data))).toBytes();

    assertThatThrownBy(() -> parse(file).decode()).isInstanceOf(NotAPosterException.class);
  }

  @Test
  void lossyFileThatEndsTooEarlyIsRefusedWhereverItEnds() {
    assertThat(Prefixes.acceptedBy(WebpPosterTest::parse, WebpSamples.lossy(PICTURE))).isEmpty();
  }

  @Test
  void losslessFileThatEndsTooEarlyIsRefusedWhereverItEnds() {
    assertThat(Prefixes.acceptedBy(WebpPosterTest::parse, WebpSamples.lossless(PICTURE))).isEmpty();
  }

  @Test
  void extendedFileThatEndsTooEarlyIsRefusedWhereverItEnds() {
    byte[] file = WebpSamples.oriented(WebpSamples.lossy(ALPHA), 6);

    assertThat(Prefixes.acceptedBy(WebpPosterTest::parse, file)).isEmpty();
  }

  @Test
  void sizeIsThatOfThePictureThatIsDecoded() {
    Chunk large = WebpFile.parse(WebpSamples.lossy(Pictures.plain(400, 600, 0))).chunks().get(0);
    Chunk small = WebpFile.parse(WebpSamples.lossless(PICTURE)).chunks().get(0);
    byte[] file = new WebpFile(List.of(large, small)).toBytes();

    assertThat(parse(file).size()).isEqualTo(new ImageSize(400, 600));
  }

  private static WebpPoster parse(byte[] file) {
    return WebpPoster.parse(file, new EncodingQuality(90));
  }
}
