package dev.badgepipeline.rendering;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance.Style;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterIndex;
import dev.badgepipeline.rendering.BenchmarkPosters.Coding;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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

/**
 * A whole poster as the service draws it: checked, laid out, badged, marked. In the style of badges
 * that nobody has set; in another with {@code -p style=GLASS}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PosterBenchmark {

  private static final int POSTERS = 4;

  @Param({"600", "1000", "2000"})
  int width;

  @Param("SOLID")
  Style style;

  private final BenchmarkRenderer renderer = new BenchmarkRenderer();
  private final AtomicInteger rating = new AtomicInteger();
  private List<PosterFile> posters = List.of();
  private List<PosterFile> badged = List.of();
  private List<Optional<PosterIndex>> indexes = List.of();

  @Setup
  public void prepare() throws IOException {
    posters =
        BenchmarkPosters.of(width, Coding.STANDARD).values().stream().map(PosterFile::of).toList();
    badged =
        posters.stream()
            .map(poster -> PosterFile.of(renderer.badge(poster, badges())))
            .toList();
    indexes =
        posters.stream().map(poster -> renderer.index(poster, badges())).toList();
  }

  @Benchmark
  @OperationsPerInvocation(POSTERS)
  public void withKnownBadges(Blackhole sink) {
    for (PosterFile poster : posters) {
      sink.consume(renderer.badge(poster, badges()));
    }
  }

  /** The same, and before it is looked where they hide least. */
  @Benchmark
  @OperationsPerInvocation(POSTERS)
  public void withKnownBadgesPlaced(Blackhole sink) {
    for (PosterFile poster : posters) {
      sink.consume(renderer.badgePlaced(poster, badges()));
    }
  }

  /** As in a second run with nothing changed, without the way to the library and the database. */
  @Benchmark
  @OperationsPerInvocation(POSTERS)
  public void alreadyShown() {
    for (int i = 0; i < POSTERS; i++) {
      if (!renderer.isShown(badged.get(i), posters.get(i), badges())) {
        throw new IllegalStateException("the marker is not found");
      }
    }
  }

  /** One of seven cells is another than the last time, as after a change of a rating. */
  @Benchmark
  @OperationsPerInvocation(POSTERS)
  public void againWithOneNewRating(Blackhole sink) {
    for (int i = 0; i < POSTERS; i++) {
      int percent = rating.updateAndGet(last -> (last + 1) % 100);
      sink.consume(
          renderer.badgeAgain(
              posters.get(i), BenchmarkBadges.styled(BenchmarkBadges.withRating(percent), style), indexes.get(i)));
    }
  }

  /** One of seven cells is new each time, on posters of which nothing is known. */
  @Benchmark
  @OperationsPerInvocation(POSTERS)
  public void withOneNewRating(Blackhole sink) {
    for (PosterFile poster : posters) {
      int percent = rating.updateAndGet(last -> (last + 1) % 100);
      sink.consume(renderer.badge(poster, BenchmarkBadges.styled(BenchmarkBadges.withRating(percent), style)));
    }
  }

  private List<Badge> badges() {
    return BenchmarkBadges.styled(BenchmarkBadges.all(), style);
  }
}
