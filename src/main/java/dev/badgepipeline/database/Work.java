package dev.badgepipeline.database;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What one transaction does.
 *
 * @param <T> what it gives
 */
public interface Work<T> {

  /** Names the work in log lines, such as {@code claim items}. */
  String name();

  /**
   * Does the work; the caller commits. It may be done once more, also where a connection broke
   * while the commit was under way and nobody knows whether it was in time: what was done twice
   * must do no harm.
   */
  Uni<T> in(Mutiny.Session session);
}
