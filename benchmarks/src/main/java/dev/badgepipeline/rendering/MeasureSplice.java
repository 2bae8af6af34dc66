package dev.badgepipeline.rendering;

import dev.badgepipeline.rendering.jpeg.parse.JpegSegments;
import dev.badgepipeline.rendering.jpeg.JpegSplicer;
import dev.badgepipeline.rendering.jpeg.KnownFile;
import dev.badgepipeline.rendering.jpeg.blend.Overlay;
import dev.badgepipeline.rendering.jpeg.SpliceResult.Spliced;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Splices badges into posters and prints the CPU milliseconds that each took. Needs little besides
 * the splice, so that a native image can be made of it.
 */
final class MeasureSplice {

  private static final long CACHE_BYTES = 1 << 26;

  private final JpegSplicer splicer = new JpegSplicer(CACHE_BYTES);

  private MeasureSplice() {}

  /**
   * Measures.
   *
   * @param arguments the way, the folders of posters, badges and results, and the rounds
   */
  public static void main(String[] arguments) throws IOException {
    Path badges = Path.of(arguments[2]);
    new Measurement(arguments[0].equals("splice-again") ? again(badges) : first(badges))
        .print(Path.of(arguments[1]), Path.of(arguments[3]), Integer.parseInt(arguments[4]));
  }

  /** Knows nothing of the posters. */
  static Measurement.Way first(Path badges) throws IOException {
    MeasureSplice splice = new MeasureSplice();
    List<Overlay> overlays = ComparedOverlays.read(badges);
    return poster -> splice.spliced(poster, overlays, Optional.empty()).file();
  }

  /**
   * Knows the posters from the time before one rating changed, and leaves as much for the next
   * time.
   *
   * @param badges beside which there are those of that time
   */
  static Measurement.Way again(Path badges) throws IOException {
    MeasureSplice splice = new MeasureSplice();
    List<Overlay> before = ComparedOverlays.read(Path.of(badges + "-before"));
    List<Overlay> overlays = ComparedOverlays.read(badges);
    Map<byte[], Kept> kept = new IdentityHashMap<>();
    return poster ->
        splice.splicedAgain(
            poster,
            overlays,
            kept.computeIfAbsent(poster, first -> splice.kept(first, before)));
  }

  /** What is kept beside a poster. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Kept(byte[] index, Optional<ByteBuffer> joinedScan) {}

  private Kept kept(byte[] poster, List<Overlay> overlays) {
    KnownFile known =
        spliced(poster, overlays, Optional.of(KnownFile.nothing())).known().orElseThrow();
    return new Kept(known.index(), known.joinedScan());
  }

  private byte[] splicedAgain(byte[] poster, List<Overlay> overlays, Kept kept) {
    KnownFile known = KnownFile.read(kept.index(), kept.joinedScan());
    Spliced spliced = spliced(poster, overlays, Optional.of(known));
    spliced.known().ifPresent(KnownFile::index);
    return spliced.file();
  }

  private Spliced spliced(byte[] poster, List<Overlay> overlays, Optional<KnownFile> known) {
    if (splicer.splice(JpegSegments.read(poster), overlays, new byte[0], known)
        instanceof Spliced done) {
      return done;
    }
    throw new IllegalStateException("a poster cannot be spliced");
  }
}
