package dev.badgepipeline.database;

import dev.badgepipeline.context.CallerContext;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Gives each stage its own way to the database. Nothing that one stage does to a session or a
 * connection reaches another, and no failure of the database fails a stage that can go on without.
 */
@ApplicationScoped
public class DatabaseTiers implements StageIsolation {

  private final Vertx vertx;
  private final DatabaseConfig config;
  private final DatabaseLifecycle lifecycle;
  private final MainPoolCircuit circuit;
  private final MainPoolTier mainPool;
  private final CacheOnlyTier cacheOnly;

  DatabaseTiers(
      Vertx vertx,
      DatabaseConfig config,
      DatabaseLifecycle lifecycle,
      MainPoolCircuit circuit,
      MainPoolTier mainPool,
      CacheOnlyTier cacheOnly) {
    this.vertx = vertx;
    this.config = config;
    this.lifecycle = lifecycle;
    this.circuit = circuit;
    this.mainPool = mainPool;
    this.cacheOnly = cacheOnly;
  }

  @Override
  public <T> Uni<Isolated<T>> inIsolation(String stage, Function<StageStore, Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              StageTrace trace = new StageTrace(stage, contextOfCaller());
              StageBudget budget = new StageBudget(config.stageBudget(), System::nanoTime);
              return Uni.createFrom()
                  .deferred(() -> work.apply(new IsolatedStore(this, trace, budget)))
                  .<Isolated<T>>map(
                      value ->
                          new Isolated.Done<>(
                              value, trace.tier(), trace.attempts(), trace.notices()))
                  .onFailure()
                  .recoverWithItem(
                      failure ->
                          new Isolated.Broken<>(
                              failure, trace.tier(), trace.attempts(), trace.notices()));
            });
  }

  /** The caller's context where there is one, so that its log lines keep their item id. */
  private Context contextOfCaller() {
    Context here = vertx.getOrCreateContext();
    return VertxContext.isDuplicatedContext(here)
        ? here
        : Objects.requireNonNullElse(VertxContext.createNewDuplicatedContext(here), here);
  }

  /** Sends a call down the tiers, past the pools where asking them is known to be vain. */
  Uni<Object> ask(DatabaseCall call) {
    return obstacle(call)
        .map(obstacle -> cacheOnly.call(call, obstacle))
        .orElseGet(() -> mainPool.call(call));
  }

  private Optional<RuntimeException> obstacle(DatabaseCall call) {
    if (call.deadlines().bothPools().passed()) {
      return Optional.of(
          new BudgetSpent("the stage has waited for the database as long as it may"));
    }
    return lifecycle
        .schemaProblem()
        .<RuntimeException>map(
            problem -> new DatabaseFailure(FailureClass.REFUSAL, problem.reason()))
        .or(() -> circuit.timedOut().map(CircuitBreakerOpenException::new));
  }

  private record IsolatedStore(DatabaseTiers tiers, StageTrace trace, StageBudget budget)
      implements StageStore {

    @Override
    public <T> Uni<T> read(Lookup<T> lookup) {
      return inBudget(deadlines -> new DatabaseCall.Read(lookup, trace, deadlines))
          .map(lookup.type()::cast);
    }

    @Override
    public Uni<Void> write(Change change) {
      return inBudget(deadlines -> new DatabaseCall.Write(change, trace, deadlines))
          .replaceWithVoid();
    }

    @Override
    @SuppressWarnings("unchecked") // the result of the call is the result of its work
    public <T> Uni<T> transact(Work<T> work) {
      return inBudget(deadlines -> new DatabaseCall.Transaction(work, trace, deadlines))
          .map(value -> (T) value);
    }

    private Uni<Object> inBudget(Function<CallDeadlines, DatabaseCall> call) {
      return Uni.createFrom()
          .deferred(
              () ->
                  CallerContext.of(trace.context())
                      .receive(
                          tiers
                              .ask(call.apply(budget.begin()))
                              .onTermination()
                              .invoke(budget::end)));
    }
  }
}
