package dev.badgepipeline.database;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * A question to the database whose last answer is remembered for the time without one.
 *
 * @param <T> the answer: an immutable value that Jackson writes and reads back
 */
public interface Lookup<T> {

  /** Names the question, such as {@code settings/review}; equal keys mean equal questions. */
  String key();

  /** The class that remembered answers are read back as. */
  Class<T> type();

  /** Asks. Runs in a session of its own; never keeps it, never calls anything but the database. */
  Uni<T> from(Mutiny.Session session);

  /**
   * What to go on with when the database cannot be asked and no earlier answer is known. Its use is
   * always noted in the report.
   */
  Optional<T> ifUnknown();

  /**
   * How long an answer is remembered. Whoever asks may name what does not exist as often as he
   * likes, so an answer that says that there is nothing must not be kept on disk.
   */
  default Retention retention(T answer) {
    return Retention.ON_DISK;
  }

  /**
   * What is remembered of an answer. An answer to several questions is remembered in parts, so that
   * what is learned of one of them later holds for all who ask for it.
   */
  default List<Part> parts(T answer) {
    return List.of(new Part(key(), answer, retention(answer)));
  }

  /** A part of an answer that is remembered under a key of its own. */
  record Part(String key, Object answer, Retention retention) {}

  /** Puts an answer together again; empty when too little of it is remembered. */
  default Uni<Optional<T>> recalled(Remembered remembered) {
    return remembered.answer(key(), type());
  }

  /**
   * Why an answer of the database cannot be used; empty for one that can. What cannot be used is
   * not remembered, and the last answer that could serves in its place.
   */
  default Optional<String> objectionTo(T answer) {
    return Optional.empty();
  }
}
