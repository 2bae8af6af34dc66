package dev.badgepipeline.database;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** Gives each stage a way to the database that no other stage can disturb. */
public interface StageIsolation {

  /**
   * Runs work that no other work can disturb. The returned {@link Uni} never fails: a failure of
   * the work is a {@link Isolated.Broken}.
   *
   * @param stage names the work in log lines, such as {@code review}
   * @param work is given a store of its own
   */
  <T> Uni<Isolated<T>> inIsolation(String stage, Function<StageStore, Uni<T>> work);

  /**
   * The same for work whose failure is its caller's to handle.
   *
   * @return what the work gives; fails when the work does
   */
  default <T> Uni<T> call(String stage, Function<StageStore, Uni<T>> work) {
    return inIsolation(stage, work)
        .chain(
            outcome ->
                outcome instanceof Isolated.Done<T> done
                    ? Uni.createFrom().item(done.value())
                    : Uni.createFrom().failure(((Isolated.Broken<T>) outcome).failure()));
  }
}
