package dev.badgepipeline.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.ContextKey;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class OwnContextTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final ContextKey<String> TRACE = ContextKey.named("trace");
  private static final Executor ELSEWHERE =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "elsewhere");
            thread.setDaemon(true);
            return thread;
          });

  @Test
  void eachPieceOfWorkHasAContextOfItsOwn() {
    Context first = await(Contexts.OWN.open(), OwnContextTest::here);
    Context second = await(Contexts.OWN.open(), OwnContextTest::here);

    assertThat(VertxContext.isDuplicatedContext(first)).isTrue();
    assertThat(second).isNotSameAs(first);
  }

  @Test
  void workStandsUnderTheTraceThatItWasAskedForIn() {
    OwnContext own = opened("4711");

    String trace = await(own, () -> Uni.createFrom().item(OwnContextTest::trace));

    assertThat(trace).isEqualTo("4711");
  }

  private static OwnContext opened(String trace) {
    return io.opentelemetry.context.Context.current()
        .with(TRACE, trace)
        .wrapSupplier(Contexts.OWN::open)
        .get();
  }

  private static String trace() {
    return Objects.requireNonNullElse(
        io.opentelemetry.context.Context.current().get(TRACE), "none");
  }

  @Test
  void resultOfAnotherThreadIsSeenOnTheContextThatAskedForIt() {
    boolean seenThere =
        await(
            Contexts.OWN.open(),
            () -> {
              Context here = Vertx.currentContext();
              return CallerContext.current()
                  .receive(Uni.createFrom().voidItem().emitOn(ELSEWHERE))
                  .map(done -> Objects.equals(here, Vertx.currentContext()));
            });

    assertThat(seenThere).isTrue();
  }

  @Test
  void workThatBlocksIsDoneElsewhereAndItsResultSeenOnTheEventLoop() {
    List<Boolean> onEventLoop =
        await(
            Contexts.OWN.open(),
            () ->
                CallerContext.onWorker(Context::isOnEventLoopThread)
                    .map(worked -> List.of(worked, Context.isOnEventLoopThread())));

    assertThat(onEventLoop).containsExactly(false, true);
  }

  @Test
  void resultIsSeenOnTheEventLoopEvenIfAWorkerAskedForIt() {
    boolean seenThere =
        await(
            Contexts.OWN.open(),
            () ->
                Uni.createFrom()
                    .completionStage(
                        Objects.requireNonNull(Vertx.currentContext())
                            .executeBlocking(OwnContextTest::isAnswerSeenOnTheEventLoop)
                            .toCompletionStage()
                            .thenCompose(answer -> answer)));

    assertThat(seenThere).isTrue();
  }

  /** For a worker that bears the context of an event loop. */
  private static CompletableFuture<Boolean> isAnswerSeenOnTheEventLoop() {
    return CallerContext.current()
        .receive(Uni.createFrom().voidItem())
        .map(done -> Context.isOnEventLoopThread())
        .subscribeAsCompletionStage();
  }

  private static Uni<Context> here() {
    return Uni.createFrom().item(Vertx::currentContext);
  }

  private static <T> T await(OwnContext own, Supplier<Uni<T>> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    own.start(work, result);
    return result.orTimeout(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS).join();
  }
}
