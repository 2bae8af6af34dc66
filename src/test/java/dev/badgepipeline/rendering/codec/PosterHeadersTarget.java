package dev.badgepipeline.rendering.codec;

import dev.badgepipeline.fuzz.FuzzTarget;
import dev.badgepipeline.poster.NotAPosterException;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.rendering.codec.ParsedPoster.EncodingQuality;
import java.util.stream.Stream;

/** What posters say before any pixel of them is read. */
public final class PosterHeadersTarget implements FuzzTarget {

  @Override
  public Stream<byte[]> seeds() {
    return PosterSeeds.small();
  }

  @Override
  public void read(byte[] input) {
    try {
      ParsedPoster parsed = ParsedPoster.of(PosterFile.of(input), new EncodingQuality(80));
      parsed.size();
      parsed.displayedSize();
      parsed.marker();
      if (parsed instanceof JpegPoster jpeg) {
        jpeg.colourSpace();
        JpegPoster.parse(jpeg.parsed().toBytes());
      } else if (parsed instanceof PngPoster png) {
        png.parsed().isGrey();
        png.parsed().iccProfile();
        PngFile.parse(png.parsed().toBytes());
      } else if (parsed instanceof WebpPoster webp) {
        webp.parsed().isLossless();
        WebpFile.parse(webp.parsed().toBytes());
      }
    } catch (NotAPosterException refused) {
      // its sender is told why
    }
  }
}
