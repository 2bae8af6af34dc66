package dev.badgepipeline.job;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * How far the items of a job have been looked up. It is kept in the same transaction as the items,
 * so that it never says more or less than is there.
 *
 * @param connection whose items are looked up; empty before the first one's
 * @param cursor of its next page; empty for its first
 * @param delta whether what has changed since the job was made is looked up
 * @param done whether all are known
 */
@RegisterForReflection
record Listing(Optional<String> connection, Optional<String> cursor, boolean delta, boolean done) {

  static final Listing BEGINNING =
      new Listing(Optional.empty(), Optional.empty(), /* delta= */ false, /* done= */ false);

  static final Listing DONE =
      new Listing(Optional.empty(), Optional.empty(), /* delta= */ false, /* done= */ true);

  /** The first page of a connection. */
  static Listing of(String connection, boolean delta) {
    return new Listing(Optional.of(connection), Optional.empty(), delta, /* done= */ false);
  }

  /** Another page of the same connection. */
  Listing at(String next) {
    return new Listing(connection, Optional.of(next), delta, /* done= */ false);
  }
}
