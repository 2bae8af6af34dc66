package dev.badgepipeline.rendering;

import dev.badgepipeline.context.CallerContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Lets posters wait for their turn before they are read, so that memory holds only as much of them
 * as is worth being there. Who waits holds no thread.
 */
@ApplicationScoped
public class PosterTurns {

  private final long bytes;
  private final int mostWaiting;
  private final Deque<Turn> waiting = new ArrayDeque<>();
  private long free;

  PosterTurns(RenderingConfig config) {
    this.bytes = config.uploadedBytes();
    this.mostWaiting = config.queue();
    this.free = bytes;
  }

  private static final class Turn {

    private final long bytes;
    private final CompletableFuture<Void> begin = new CompletableFuture<>();
    private boolean admitted;

    private Turn(long bytes) {
      this.bytes = bytes;
    }
  }

  /**
   * Does work on a poster when there is room for it, first come, first served. Fails with {@link
   * RenderingOverloadedException} when too many wait already.
   *
   * @param posterBytes how large the poster's file is
   * @param work reads the poster, and has done with it at its end
   */
  public <T> Uni<T> take(long posterBytes, Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Turn turn = new Turn(Math.min(posterBytes, bytes));
              enter(turn);
              return CallerContext.current()
                  .receive(Uni.createFrom().completionStage(turn.begin::copy))
                  .chain(ignored -> work.get())
                  .onTermination()
                  .invoke(() -> leave(turn));
            });
  }

  private void enter(Turn turn) {
    synchronized (waiting) {
      if (waiting.size() == mostWaiting) {
        throw new RenderingOverloadedException(mostWaiting + " posters wait to be drawn already");
      }
      waiting.add(turn);
    }
    admit();
  }

  /** Also for who gives up waiting. */
  private void leave(Turn turn) {
    synchronized (waiting) {
      if (turn.admitted) {
        free += turn.bytes;
      } else {
        waiting.remove(turn);
      }
    }
    admit();
  }

  private void admit() {
    List<Turn> admitted = new ArrayList<>();
    synchronized (waiting) {
      for (Turn next = waiting.peek(); next != null && next.bytes <= free; next = waiting.peek()) {
        waiting.remove();
        next.admitted = true;
        free -= next.bytes;
        admitted.add(next);
      }
    }
    admitted.forEach(turn -> turn.begin.complete(null));
  }
}
