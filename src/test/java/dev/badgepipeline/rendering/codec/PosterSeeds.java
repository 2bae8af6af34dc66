package dev.badgepipeline.rendering.codec;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.util.stream.Stream;

/** Small posters of every kind, from which fuzzers make others. */
public final class PosterSeeds {

  private PosterSeeds() {}

  /** With and without a colour profile, turned, progressive, with transparency, in all formats. */
  public static Stream<byte[]> small() {
    BufferedImage picture = Pictures.colourful(48, 64);
    BufferedImage alpha = Pictures.colourful(48, 64, BufferedImage.TYPE_INT_ARGB);
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    return Stream.of(
        JpegSamples.baseline(picture),
        JpegSamples.progressive(picture),
        JpegSamples.profiled(JpegSamples.baseline(picture), profile, 2),
        JpegSamples.oriented(JpegSamples.baseline(picture), 6),
        PngSamples.of(picture),
        PngSamples.of(alpha),
        PngSamples.of(Pictures.colourful(48, 64, BufferedImage.TYPE_BYTE_INDEXED)),
        PngSamples.profiled(PngSamples.oriented(PngSamples.of(picture), 8), profile),
        WebpSamples.lossy(picture),
        WebpSamples.lossless(alpha),
        WebpSamples.profiled(WebpSamples.lossy(alpha), profile),
        WebpSamples.oriented(WebpSamples.lossless(picture), 5));
  }
}
