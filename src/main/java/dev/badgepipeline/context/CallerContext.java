package dev.badgepipeline.context;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Supplier;
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

  /**
   * Work that would block an event loop, done by a worker; its result is seen on the context of who
   * asked for it. What came next would go on on the worker otherwise, and each call of a guarded
   * method that begins on one is sent to another and back.
   */
  public static <T> Uni<T> onWorker(Supplier<? extends T> work) {
    return onWorker(Uni.createFrom().<T>item(work));
  }

  /** The same for work that gives nothing. */
  public static Uni<Void> runOnWorker(Runnable work) {
    return onWorker(Uni.createFrom().voidItem().invoke(work));
  }

  private static <T> Uni<T> onWorker(Uni<T> work) {
    return Uni.createFrom()
        .deferred(
            () -> current().receive(work.runSubscriptionOn(Infrastructure.getDefaultWorkerPool())));
  }

  /** Work whose result is seen on this context, wherever it was done. */
  public <T> Uni<T> receive(Uni<T> work) {
    Context here = context;
    return here == null ? work : work.emitOn(command -> run(here, command));
  }

  private static void run(Context here, Runnable command) {
    if (isOn(here)) {
      command.run();
    } else {
      here.runOnContext(ignored -> command.run());
    }
  }

  /** Workers too bear the context of an event loop while they work for it. */
  private static boolean isOn(Context here) {
    return here.equals(Vertx.currentContext())
        && (here.isWorkerContext() || Context.isOnEventLoopThread());
  }
}
