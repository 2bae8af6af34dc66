package dev.badgepipeline.database;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** What is remembered of former answers. */
public interface Remembered {

  /** What is remembered under a key; empty when that is nothing, or nothing of that type. */
  <T> Uni<Optional<T>> answer(String key, Class<T> type);
}
