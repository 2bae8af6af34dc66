package dev.badgepipeline.library;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Opens one kind of library. A new kind is a new package with an implementation of this. */
public interface LibraryProvider {

  /** What the kind is called; also the name of the connection that the environment sets up. */
  String kind();

  /**
   * The connection that the environment sets up.
   *
   * @throws IllegalStateException when it is incomplete, naming the missing key
   */
  Optional<ConnectionDetails> configured();

  /**
   * Opens a library; nothing is read yet.
   *
   * @param connection what the owner calls it
   * @throws IllegalArgumentException when the details are incomplete, naming what is missing
   */
  MediaLibrary open(String connection, ConnectionDetails details);

  /** Tries whether a library could be opened and its posters replaced; changes nothing. */
  Uni<ConnectionTest> test(ConnectionDetails details);
}
