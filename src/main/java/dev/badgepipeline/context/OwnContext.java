package dev.badgepipeline.context;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * A context of its own for a piece of work: its log lines carry what it says of itself, and nothing
 * of the request that asked for it, which may be over long before. In traces it stands under that
 * request.
 */
public final class OwnContext {

  private final Executor executor;
  private final Context trace = Context.current();

  OwnContext(Executor executor) {
    this.executor = executor;
  }

  /**
   * Starts the work here. Nothing stops it before its end.
   *
   * @param result is given what the work gives
   */
  public <T> void start(Supplier<Uni<T>> work, CompletableFuture<T> result) {
    executor.execute(
        () -> traced(work).subscribe().with(result::complete, result::completeExceptionally));
  }

  @SuppressWarnings("MustBeClosedChecker") // it is, where the work ends
  private <T> Uni<T> traced(Supplier<Uni<T>> work) {
    Scope scope = trace.makeCurrent();
    return Uni.createFrom().<T>deferred(work::get).onTermination().invoke(scope::close);
  }
}
