package dev.badgepipeline.rendering;

import dev.badgepipeline.rendering.BenchmarkPosters.Coding;
import dev.badgepipeline.rendering.codec.ImageSize;
import dev.badgepipeline.rendering.jpeg.parse.JpegSegments;
import dev.badgepipeline.rendering.jpeg.JpegSplicer;
import dev.badgepipeline.rendering.jpeg.blend.Overlay;
import dev.badgepipeline.rendering.jpeg.SpliceResult;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** From file to file with drawn badges: the splice, and the platform's round trip beside it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CodecBenchmark {

  private static final int POSTERS = 4;
  private static final byte[] NO_COMMENT = {};

  @Param({"600", "1000", "2000"})
  int width;

  @Param({"STANDARD", "OPTIMISED", "PROGRESSIVE"})
  Coding coding = Coding.STANDARD;

  private final JpegSplicer splicer = new JpegSplicer(1 << 26);
  private List<byte[]> posters = List.of();
  private List<Overlay> overlays = List.of();

  @Setup
  public void prepare() throws IOException {
    posters = List.copyOf(BenchmarkPosters.of(width, coding).values());
    overlays =
        BenchmarkBadges.overlays(BenchmarkBadges.all(), new ImageSize(width, width * 3 / 2)).stream()
            .flatMap(List::stream)
            .toList();
  }

  @Benchmark
  @OperationsPerInvocation(POSTERS)
  public void splice(Blackhole sink) {
    for (byte[] poster : posters) {
      SpliceResult result = splicer.splice(JpegSegments.read(poster), overlays, NO_COMMENT);
      if (!(result instanceof SpliceResult.Spliced)) {
        throw new IllegalStateException("not spliced: " + result);
      }
      sink.consume(result);
    }
  }

  @Benchmark
  @OperationsPerInvocation(POSTERS)
  public void imageIoRoundTrip(Blackhole sink) throws IOException {
    for (byte[] poster : posters) {
      sink.consume(PlatformRoundTrip.badge(poster, overlays));
    }
  }
}
