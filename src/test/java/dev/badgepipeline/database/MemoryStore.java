package dev.badgepipeline.database;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A store that knows what was written to it and nothing else; no database is involved. */
public final class MemoryStore implements StageStore, Remembered {

  private final Map<String, Object> answers = new ConcurrentHashMap<>();
  private final List<Change> written = Collections.synchronizedList(new ArrayList<>());
  private volatile Optional<RuntimeException> writeFailure = Optional.empty();

  /** Lets every write fail from now on. */
  public void failWritesWith(RuntimeException failure) {
    writeFailure = Optional.of(failure);
  }

  /** What was written so far, in order. */
  public List<Change> written() {
    return written;
  }

  @Override
  public <T> Uni<T> read(Lookup<T> lookup) {
    return lookup
        .recalled(this)
        .map(known -> known.or(lookup::ifUnknown))
        .map(answer -> answer.orElseThrow(() -> unavailable(lookup.key())));
  }

  @Override
  public <T> Uni<Optional<T>> answer(String key, Class<T> type) {
    return Uni.createFrom().item(Optional.ofNullable(answers.get(key)).map(type::cast));
  }

  private static RuntimeException unavailable(String key) {
    return new IllegalStateException("nothing is known of " + key);
  }

  @Override
  public Uni<Void> write(Change change) {
    return Uni.createFrom()
        .deferred(
            () -> {
              if (writeFailure.isPresent()) {
                return Uni.createFrom().failure(writeFailure.get());
              }
              written.add(change);
              answers.putAll(change.knownAnswers());
              return Uni.createFrom().voidItem();
            });
  }

  /** What only a database can do. */
  @Override
  public <T> Uni<T> transact(Work<T> work) {
    return Uni.createFrom()
        .failure(() -> new DataUnavailableException("no database for " + work.name()));
  }
}
