package dev.badgepipeline.database;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.function.Function;

/**
 * Gives each stage its own way to the database. Nothing that one stage does to a session or a
 * connection reaches another, and no failure of the database fails a stage that can go on without.
 */
@ApplicationScoped
public class DatabaseTiers {

  private final Vertx vertx;
  private final MainPoolTier mainPool;

  DatabaseTiers(Vertx vertx, MainPoolTier mainPool) {
    this.vertx = vertx;
    this.mainPool = mainPool;
  }

  /**
   * Runs work that no other work can disturb. The returned {@link Uni} never fails: a failure of
   * the work is a {@link Isolated.Broken}.
   *
   * @param stage names the work in log lines, such as {@code review}
   * @param work is given a store of its own
   */
  public <T> Uni<Isolated<T>> inIsolation(String stage, Function<StageStore, Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              StageTrace trace = new StageTrace(stage, contextOfCaller());
              return Uni.createFrom()
                  .deferred(() -> work.apply(new IsolatedStore(mainPool, trace)))
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

  /**
   * The same for work whose failure is its caller's to handle.
   *
   * @return what the work gives; fails when the work does
   */
  public <T> Uni<T> call(String stage, Function<StageStore, Uni<T>> work) {
    return inIsolation(stage, work)
        .chain(
            outcome ->
                outcome instanceof Isolated.Done<T> done
                    ? Uni.createFrom().item(done.value())
                    : Uni.createFrom().failure(((Isolated.Broken<T>) outcome).failure()));
  }

  /** The caller's context where there is one, so that its log lines keep their item id. */
  private Context contextOfCaller() {
    Context here = vertx.getOrCreateContext();
    return VertxContext.isDuplicatedContext(here)
        ? here
        : Objects.requireNonNullElse(VertxContext.createNewDuplicatedContext(here), here);
  }

  private record IsolatedStore(MainPoolTier mainPool, StageTrace trace) implements StageStore {

    @Override
    public <T> Uni<T> read(Lookup<T> lookup) {
      return Uni.createFrom()
          .deferred(() -> mainPool.call(new DatabaseCall.Read(lookup, trace)))
          .map(lookup.type()::cast);
    }

    @Override
    public Uni<Void> write(Change change) {
      return Uni.createFrom()
          .deferred(() -> mainPool.call(new DatabaseCall.Write(change, trace)))
          .replaceWithVoid();
    }
  }
}
