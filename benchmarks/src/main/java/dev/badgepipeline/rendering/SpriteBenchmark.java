package dev.badgepipeline.rendering;

import dev.badgepipeline.rendering.art.Artwork;
import dev.badgepipeline.rendering.codec.ImageSize;
import dev.badgepipeline.rendering.sprite.BadgeSprites;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Layout and drawing of the four badges of a poster. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SpriteBenchmark {

  @Param({"600", "1000", "2000"})
  int width;

  private final Artwork artwork = Artwork.ofTheProgram();
  private final BadgeSprites known = new BadgeSprites(1 << 26, artwork);

  @Benchmark
  public void drawn(Blackhole sink) {
    badges(new BadgeSprites(1 << 26, artwork), sink);
  }

  @Benchmark
  public void known(Blackhole sink) {
    badges(known, sink);
  }

  private void badges(BadgeSprites sprites, Blackhole sink) {
    ImageSize poster = new ImageSize(width, width * 3 / 2);
    BadgeLayout.of(BenchmarkBadges.all(), poster, sprites)
        .placements()
        .forEach(placement -> sink.consume(placement.cells(sprites)));
  }
}
