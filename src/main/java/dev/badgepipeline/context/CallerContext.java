package dev.badgepipeline.context;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/**
 * The Vert.x context that work was asked for on. Log lines that are written on it carry the item
 * and the run of their caller; those written on a worker, or on the context of somebody else who
 * waited for the same answer, would not.
 */
public final class CallerContext {

  private final @Nullable Context context;

  private CallerContext(@Nullable Context context) {
    this.context = context;
  }

  public static CallerContext current() {
    return new CallerContext(Vertx.currentContext());
  }

  public static CallerContext of(Context context) {
    return new CallerContext(context);
  }

  /** Work whose result is seen on this context, wherever it was done. */
  public <T> Uni<T> receive(Uni<T> work) {
    Context here = context;
    return here == null ? work : work.emitOn(command -> run(here, command));
  }

  private static void run(Context here, Runnable command) {
    if (here.equals(Vertx.currentContext())) {
      command.run();
    } else {
      here.runOnContext(ignored -> command.run());
    }
  }
}
