package dev.badgepipeline.rendering.codec;

import static dev.badgepipeline.rendering.codec.CodecAssertions.MARKER;
import static dev.badgepipeline.rendering.codec.CodecAssertions.assertLooksLike;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.badgepipeline.poster.NotAPosterException;
import dev.badgepipeline.rendering.codec.PosterCodec.EncodingQuality;
import dev.badgepipeline.rendering.codec.WebpFile.Chunk;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebpCodecTest {

  private static final BufferedImage PICTURE = Pictures.colourful(40, 60);
  private static final BufferedImage ALPHA =
      Pictures.colourful(40, 60, BufferedImage.TYPE_INT_ARGB);
  private static final byte[] PROFILE = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();

  private final WebpCodec codec = new WebpCodec(new EncodingQuality(90));

  @Test
  void lossyIsRead() {
    assertLooksLike(codec.decode(WebpSamples.lossy(PICTURE)).image(), PICTURE, 6);
  }

  @Test
  void losslessIsReadExactly() {
    assertLooksLike(codec.decode(WebpSamples.lossless(PICTURE)).image(), PICTURE, 0);
  }

  @Test
  void losslessStaysLossless() {
    byte[] file = WebpSamples.lossless(PICTURE);

    byte[] written = codec.encode(codec.decode(file).image(), file, MARKER);

    assertLooksLike(codec.decode(written).image(), PICTURE, 0);
  }

  @Test
  void alphaOfLosslessIsKeptExactly() {
    byte[] file = WebpSamples.lossless(ALPHA);

    byte[] written = codec.encode(codec.decode(file).image(), file, MARKER);

    assertLooksLike(codec.decode(written).image(), ALPHA, 0);
  }

  @Test
  void alphaOfLossyIsKept() {
    byte[] file = WebpSamples.lossy(ALPHA);

    byte[] written = codec.encode(codec.decode(file).image(), file, MARKER);

    assertLooksLike(codec.decode(written).image(), ALPHA, 9);
  }

  @Test
  void profileIsKeptByteForByte() {
    byte[] file = WebpSamples.profiled(WebpSamples.lossy(PICTURE), PROFILE);

    byte[] written = codec.encode(PICTURE, file, MARKER);

    assertThat(WebpFile.parse(written).first("ICCP").map(Chunk::data)).hasValue(PROFILE);
  }

  @Test
  void profileIsSaidToTheCompositor() {
    byte[] file = WebpSamples.profiled(WebpSamples.lossy(PICTURE), PROFILE);

    assertThat(codec.decode(file).profile()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void orientationIsReadAndKept(int orientation) {
    byte[] file = WebpSamples.oriented(WebpSamples.lossy(PICTURE), orientation);

    byte[] written = codec.encode(PICTURE, file, MARKER);

    assertThat(codec.decode(written).orientation()).isEqualTo(Orientation.ofExif(orientation));
  }

  @Test
  void pixelsAreNotConvertedToAnotherColourSpace() {
    byte[] file = WebpSamples.profiled(WebpSamples.lossless(PICTURE), PROFILE);

    assertLooksLike(codec.decode(file).image(), PICTURE, 0);
  }

  @Test
  void markerIsReadBack() {
    byte[] written = codec.encode(PICTURE, WebpSamples.lossy(PICTURE), MARKER);

    assertThat(codec.marker(written)).hasValue(MARKER);
  }

  @Test
  void animationIsRefused() {
    byte[] file = WebpSamples.animated(WebpSamples.lossy(PICTURE));

    assertThatThrownBy(() -> codec.decode(file))
        .isInstanceOf(NotAPosterException.class)
        .hasMessageContaining("animated");
  }

  @Test
  void undecodablePictureIsRefused() {
    byte[] data = WebpFile.parse(WebpSamples.lossless(PICTURE)).chunks().get(0).data().clone();
    Arrays.fill(data, 5, data.length, (byte) 0xFF);
    byte[] file = new WebpFile(List.of(new Chunk("VP8L", data))).toBytes();

    assertThatThrownBy(() -> codec.decode(file)).isInstanceOf(NotAPosterException.class);
  }

  @Test
  void lossyFileThatEndsTooEarlyIsRefusedWhereverItEnds() {
    assertThat(Prefixes.acceptedBy(codec, WebpSamples.lossy(PICTURE))).isEmpty();
  }

  @Test
  void losslessFileThatEndsTooEarlyIsRefusedWhereverItEnds() {
    assertThat(Prefixes.acceptedBy(codec, WebpSamples.lossless(PICTURE))).isEmpty();
  }

  @Test
  void extendedFileThatEndsTooEarlyIsRefusedWhereverItEnds() {
    byte[] file = WebpSamples.oriented(WebpSamples.lossy(ALPHA), 6);

    assertThat(Prefixes.acceptedBy(codec, file)).isEmpty();
  }

  @Test
  void sizeIsThatOfThePictureThatIsDecoded() {
    Chunk large = WebpFile.parse(WebpSamples.lossy(Pictures.plain(400, 600, 0))).chunks().get(0);
    Chunk small = WebpFile.parse(WebpSamples.lossless(PICTURE)).chunks().get(0);
    byte[] file = new WebpFile(List.of(large, small)).toBytes();

    assertThat(codec.size(file)).isEqualTo(new ImageSize(400, 600));
  }
}
