package dev.badgepipeline.library;

import java.util.List;

/**
 * Something that can be played, a film or one episode, in all the versions that the library has.
 */
public record Playable(String name, List<MediaVersion> versions) {

  public Playable {
    versions = List.copyOf(versions);
  }
}
