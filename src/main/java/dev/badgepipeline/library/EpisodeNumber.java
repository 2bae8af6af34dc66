package dev.badgepipeline.library;

import java.util.OptionalInt;

/**
 * The place of an episode in its series, or of a season.
 *
 * @param season 0 for what is not part of the story
 * @param episode within the season
 * @param last of a file with several episodes, the last of them
 */
public record EpisodeNumber(OptionalInt season, OptionalInt episode, OptionalInt last) {

  /** Films have none, and not every episode's is known. */
  public static final EpisodeNumber NONE =
      new EpisodeNumber(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

  /** That of a season as a whole. */
  public static EpisodeNumber ofSeason(OptionalInt season) {
    return new EpisodeNumber(season, OptionalInt.empty(), OptionalInt.empty());
  }
}
