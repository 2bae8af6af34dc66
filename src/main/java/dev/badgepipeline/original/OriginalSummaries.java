package dev.badgepipeline.original;

import dev.badgepipeline.storage.StorageConfig;
import dev.badgepipeline.time.SteadyTime;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Says how many originals there are. They are counted on a worker when somebody asks, since other
 * services may add to the folder too; and at most once in ten times the time that this took, so
 * that it never takes more than a tenth of one processor, however many there are and whoever asks.
 */
@ApplicationScoped
public class OriginalSummaries {

  private static final int LONGER = 10;

  private final OriginalFiles files;
  private final PosterStates states;
  private final FormerLayoutTakeover takeover;
  private final Clock clock;
  private final SteadyTime time;
  private @Nullable Uni<OriginalSummary> last;
  private Duration usableUntil = Duration.ZERO;
  private boolean counting;

  OriginalSummaries(
      StorageConfig config,
      PosterStates states,
      FormerLayoutTakeover takeover,
      Clock clock,
      SteadyTime time) {
    this.files = OriginalFiles.of(config);
    this.states = states;
    this.takeover = takeover;
    this.clock = clock;
    this.time = time;
  }

  /** How many originals there are, counted now or a moment ago. */
  public synchronized Uni<OriginalSummary> summary() {
    Uni<OriginalSummary> known = last;
    if (known != null && (counting || time.passed().compareTo(usableUntil) < 0)) {
      return known;
    }
    counting = true;
    Uni<OriginalSummary> counted =
        takeover
            .finished()
            .emitOn(Infrastructure.getDefaultWorkerPool())
            .map(ready -> count())
            .memoize()
            .indefinitely();
    last = counted;
    return counted;
  }

  private OriginalSummary count() {
    Duration begin = time.passed();
    try {
      return OriginalCount.of(files, states, clock.instant());
    } catch (IOException e) {
      throw new UncheckedIOException("the originals cannot be counted: " + e.getMessage(), e);
    } finally {
      rest(begin);
    }
  }

  private synchronized void rest(Duration begin) {
    Duration end = time.passed();
    usableUntil = end.plus(end.minus(begin).multipliedBy(LONGER));
    counting = false;
  }
}
