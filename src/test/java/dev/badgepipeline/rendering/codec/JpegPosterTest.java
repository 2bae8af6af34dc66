package dev.badgepipeline.rendering.codec;

import static dev.badgepipeline.rendering.codec.CodecAssertions.MARKER;
import static dev.badgepipeline.rendering.codec.CodecAssertions.assertLooksLike;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.badgepipeline.poster.NotAPosterException;
import dev.badgepipeline.rendering.codec.JpegFile.Segment;
import dev.badgepipeline.rendering.codec.JpegSamples.Sampling;
import dev.badgepipeline.rendering.jpeg.parse.JpegSegments;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JpegPosterTest {

  private static final BufferedImage PICTURE = Pictures.colourful(96, 144);
  private static final byte[] PROFILE = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();

  static Stream<Sampling> samplings() {
    return Stream.of(JpegSamples.FULL, JpegSamples.HALF, JpegSamples.QUARTER);
  }

  @ParameterizedTest
  @MethodSource("samplings")
  void everySamplingIsRead(Sampling sampling) {
    byte[] file = JpegSamples.sampled(PICTURE, sampling);

    assertLooksLike(JpegPoster.parse(file).decode().image(), PICTURE, 4);
  }

  @ParameterizedTest
  @MethodSource("samplings")
  void samplingIsKept(Sampling sampling) {
    byte[] file = JpegSamples.sampled(PICTURE, sampling);

    byte[] written = JpegPoster.parse(file).encode(JpegPoster.parse(file).decode().image(), MARKER);

    assertThat(JpegSamples.parse(written).frame().sampling())
        .isEqualTo(JpegSamples.parse(file).frame().sampling());
  }

  @Test
  void quantisationTablesAreKept() {
    byte[] file = JpegSamples.baseline(PICTURE);

    byte[] written = JpegPoster.parse(file).encode(JpegPoster.parse(file).decode().image(), MARKER);

    assertThat(JpegSamples.parse(written).quantisationTables())
        .isDeepEqualTo(JpegSamples.parse(file).quantisationTables());
  }

  @Test
  void progressiveFilesAreRead() {
    byte[] file = JpegSamples.progressive(PICTURE);

    assertLooksLike(JpegPoster.parse(file).decode().image(), PICTURE, 4);
  }

  @Test
  void greyFilesAreReadAsGrey() {
    BufferedImage grey = Pictures.colourful(96, 144, BufferedImage.TYPE_BYTE_GRAY);
    byte[] file = JpegSamples.greyscale(grey);

    int pixel = JpegPoster.parse(file).decode().image().getRGB(70, 110);

    assertThat(List.of(pixel >> 16 & 0xFF, pixel >> 8 & 0xFF))
        .containsOnly(pixel & 0xFF)
        .allMatch(value -> Math.abs(value - grey.getRaster().getSample(70, 110, 0)) < 8);
  }

  @Test
  void greyFilesBecomeColourFiles() {
    byte[] file = JpegSamples.greyscale(Pictures.colourful(96, 144, BufferedImage.TYPE_BYTE_GRAY));

    byte[] written = JpegPoster.parse(file).encode(PICTURE, MARKER);

    assertLooksLike(JpegPoster.parse(written).decode().image(), PICTURE, 4);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 255})
  void cmykIsConverted(int black) {
    byte[] file = JpegSamples.fourComponents(32, 0, 255, 255, 255, black);

    int pixel = JpegPoster.parse(file).decode().image().getRGB(16, 16) & 0xFF;

    assertThat(pixel).isCloseTo(black, org.assertj.core.data.Offset.offset(60));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 255})
  void ycckIsConverted(int black) {
    byte[] file = JpegSamples.fourComponents(32, 2, 0, 128, 128, black);

    int pixel = JpegPoster.parse(file).decode().image().getRGB(16, 16) & 0xFF;

    assertThat(pixel).isCloseTo(black, org.assertj.core.data.Offset.offset(60));
  }

  @Test
  void cmykFilesBecomeColourFiles() {
    byte[] file = JpegSamples.fourComponents(96, 0, 255, 255, 255, 0);

    byte[] written = JpegPoster.parse(file).encode(PICTURE, MARKER);

    assertLooksLike(JpegPoster.parse(written).decode().image(), PICTURE, 4);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void orientationIsReadAndKept(int orientation) {
    byte[] file = JpegSamples.oriented(JpegSamples.baseline(PICTURE), orientation);

    byte[] written = JpegPoster.parse(file).encode(JpegPoster.parse(file).decode().image(), MARKER);

    assertThat(JpegPoster.parse(written).decode().orientation())
        .isEqualTo(Orientation.ofExif(orientation));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void profileIsKeptByteForByte(int segments) {
    byte[] file = JpegSamples.profiled(JpegSamples.baseline(PICTURE), PROFILE, segments);

    byte[] written = JpegPoster.parse(file).encode(PICTURE, MARKER);

    assertThat(JpegSamples.parse(written).iccProfile()).hasValue(PROFILE);
  }

  @Test
  void profileIsSaidToTheCompositor() {
    byte[] file = JpegSamples.profiled(JpegSamples.baseline(PICTURE), PROFILE, 1);

    assertThat(JpegPoster.parse(file).decode().colours()).isPresent();
  }

  @Test
  void pixelsAreNotConvertedToAnotherColourSpace() {
    byte[] file = JpegSamples.profiled(JpegSamples.baseline(PICTURE), PROFILE, 1);

    assertLooksLike(JpegPoster.parse(file).decode().image(), PICTURE, 4);
  }

  @Test
  void brokenProfileIsLikeNone() {
    byte[] broken = PROFILE.clone();
    Arrays.fill(broken, 128, broken.length, (byte) 0x55);
    byte[] file = JpegSamples.profiled(JpegSamples.baseline(PICTURE), broken, 1);

    assertThat(JpegPoster.parse(file).decode().colours()).isEmpty();
  }

  @Test
  void profileThatNothingCanBeConvertedToIsLikeNone() {
    byte[] file =
        JpegSamples.profiled(JpegSamples.baseline(PICTURE), Profiles.withoutRedCurve(PROFILE), 1);

    assertThat(JpegPoster.parse(file).decode().colours()).isEmpty();
  }

  @Test
  void markerIsReadBack() {
    byte[] file = JpegSamples.baseline(PICTURE);

    byte[] written = JpegPoster.parse(file).encode(PICTURE, MARKER);

    assertThat(JpegPoster.parse(written).marker()).hasValue(MARKER);
  }

  @Test
  void newMarkerReplacesTheOldOne() {
    byte[] once = JpegPoster.parse(JpegSamples.baseline(PICTURE)).encode(PICTURE, MARKER);
    PosterMarker other = new PosterMarker("c3".repeat(32), "d4".repeat(32));

    byte[] twice = JpegPoster.parse(once).encode(PICTURE, other);

    assertThat(JpegSamples.parse(twice).segments())
        .filteredOn(segment -> segment.marker() == JpegFile.COMMENT)
        .extracting(segment -> new String(segment.payload(), StandardCharsets.US_ASCII))
        .containsExactly(new String(other.toBytes(), StandardCharsets.US_ASCII));
  }

  @Test
  void commentsOfOthersAreKept() {
    byte[] comment = "by an artist".getBytes(StandardCharsets.US_ASCII);
    byte[] file =
        JpegSamples.with(JpegSamples.baseline(PICTURE), new Segment(JpegFile.COMMENT, comment));

    byte[] written = JpegPoster.parse(file).encode(PICTURE, MARKER);

    assertThat(JpegSamples.parse(written).segments())
        .extracting(Segment::payload)
        .contains(comment);
  }

  @Test
  void fileThatEndsTooEarlyIsRefusedWhereverItEnds() {
    byte[] file = JpegSamples.baseline(Pictures.colourful(24, 36));

    assertThat(Prefixes.acceptedBy(JpegPoster::parse, file)).isEmpty();
  }

  @Test
  void progressiveFileThatEndsTooEarlyIsRefusedWhereverItEnds() {
    byte[] file = JpegSamples.progressive(Pictures.colourful(24, 36));

    assertThat(Prefixes.acceptedBy(JpegPoster::parse, file)).isEmpty();
  }

  @Test
  void moreScansThanAnyEncoderWritesAreRefused() {
    byte[] progressive = JpegSamples.progressive(PICTURE);
    int firstScan = JpegSegments.read(progressive).firstScan().orElseThrow().from();
    byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 0, 0x10, 0};
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(progressive, 0, firstScan);
    for (int i = 0; i < 500; i++) {
      file.writeBytes(scan);
    }
    file.write(progressive, firstScan, progressive.length - firstScan);

    assertThatThrownBy(() -> JpegPoster.parse(file.toByteArray()))
        .isInstanceOf(NotAPosterException.class)
        .hasMessageContaining("scans");
  }
}
