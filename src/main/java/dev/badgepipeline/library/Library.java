package dev.badgepipeline.library;

import java.util.Optional;

/**
 * What a media server calls a library, such as "Films"; a folder is one.
 *
 * @param ref which library this is
 * @param name as its owner calls it
 * @param type such as {@code movies} or {@code tvshows}; empty for one of everything
 */
public record Library(LibraryRef ref, String name, Optional<String> type) {

  public Library {
    name = OneLine.of(name);
  }
}
