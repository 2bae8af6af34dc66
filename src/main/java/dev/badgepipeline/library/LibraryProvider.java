package dev.badgepipeline.library;

/** Opens one kind of library. A new kind is a new package with an implementation of this. */
public interface LibraryProvider {

  /** The value of {@code badge-pipeline.library} that chooses this kind. */
  String name();

  /** Whether the owner has configured this kind, so that it is meant when none is chosen. */
  boolean isConfigured();

  /**
   * Opens the library; nothing is read yet.
   *
   * @param connection what the owner calls it
   * @throws IllegalStateException when its configuration is incomplete, naming the missing key
   */
  MediaLibrary open(String connection);
}
