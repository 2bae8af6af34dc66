package dev.badgepipeline.rendering;

import dev.badgepipeline.rendering.jpeg.JpegSegments;
import dev.badgepipeline.rendering.jpeg.JpegSplicer;
import dev.badgepipeline.rendering.jpeg.Overlay;
import dev.badgepipeline.rendering.jpeg.SpliceResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Splices badges into posters and prints the CPU milliseconds that each took. Needs little besides
 * the splice, so that a native image can be made of it.
 */
final class MeasureSplice {

  private static final long CACHE_BYTES = 1 << 26;

  private MeasureSplice() {}

  /**
   * Measures.
   *
   * @param arguments the folders of posters, badges and results, and the rounds
   */
  public static void main(String[] arguments) throws IOException {
    new Measurement(splicing(Path.of(arguments[1])))
        .print(Path.of(arguments[0]), Path.of(arguments[2]), Integer.parseInt(arguments[3]));
  }

  static Measurement.Way splicing(Path badges) throws IOException {
    JpegSplicer splicer = new JpegSplicer(CACHE_BYTES);
    List<Overlay> overlays = ComparedOverlays.read(badges);
    return poster -> spliced(splicer, poster, overlays);
  }

  private static byte[] spliced(JpegSplicer splicer, byte[] poster, List<Overlay> overlays) {
    SpliceResult result = splicer.splice(JpegSegments.read(poster), overlays, new byte[0]);
    if (result instanceof SpliceResult.Spliced done) {
      return done.file();
    }
    throw new IllegalStateException("not spliced: " + result);
  }
}
