package dev.badgepipeline.library;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that can be played, a film or one episode, in all the versions that the library has.
 *
 * @param number of an episode
 * @param premiere the day of its first showing
 * @param runtime how long it is
 */
public record Playable(
    String name,
    EpisodeNumber number,
    Optional<LocalDate> premiere,
    Optional<Duration> runtime,
    List<MediaVersion> versions) {

  /** Nothing that is watched is longer. */
  private static final Duration LONGEST = Duration.ofDays(10);

  public Playable {
    runtime = runtime.filter(Playable::isCredible);
    versions = List.copyOf(versions);
  }

  /** Of which nothing but its name and versions is known. */
  public Playable(String name, List<MediaVersion> versions) {
    this(name, EpisodeNumber.NONE, Optional.empty(), Optional.empty(), versions);
  }

  /** Programs write 0 where they do not know. */
  static boolean isCredible(Duration runtime) {
    return runtime.toSeconds() > 0 && runtime.compareTo(LONGEST) < 0;
  }

  /** The same in other versions. */
  public Playable in(List<MediaVersion> others) {
    return new Playable(name, number, premiere, runtime, others);
  }
}
