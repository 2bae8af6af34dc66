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
}
