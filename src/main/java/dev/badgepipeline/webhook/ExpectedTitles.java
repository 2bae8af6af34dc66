package dev.badgepipeline.webhook;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Titles that are looked for, seldom and more seldom, a few times in all: what has not come by then
 * is left to the sweep. Times are those of a {@link dev.badgepipeline.time.SteadyTime}.
 */
final class ExpectedTitles {

  /** When a title is looked for, after it was told of. */
  static final List<Duration> LOOKS =
      List.of(
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          Duration.ofMinutes(5),
          Duration.ofMinutes(10));

  private final int most;
  private final Map<String, Due> titles = new LinkedHashMap<>();

  /**
   * No title yet.
   *
   * @param most how many there may be
   */
  ExpectedTitles(int most) {
    this.most = most;
  }

  private record Due(Expected title, Duration next) {}

  /**
   * Looks for a title from its next look on; one that was told of again from the first.
   *
   * @return the title that is given up for it, if there is no room
   */
  synchronized Optional<Expected> add(Expected title, Duration now) {
    titles.remove(title.key());
    Optional<Expected> oldest =
        titles.size() < most
            ? Optional.empty()
            : titles.values().stream().findFirst().map(Due::title);
    oldest.ifPresent(given -> titles.remove(given.key()));
    titles.put(title.key(), new Due(title, now.plus(pause(title.looks()))));
    return oldest;
  }

  /** The titles whose next look is due. */
  synchronized List<Expected> due(Duration now) {
    return titles.values().stream()
        .filter(due -> due.next().compareTo(now) <= 0)
        .map(Due::title)
        .toList();
  }

  /**
   * Notes that a title was looked for in vain.
   *
   * @return the title as it is looked for from now on; empty where that was its last look, or it
   *     was told of again meanwhile
   */
  synchronized Optional<Expected> notFound(Expected title, Duration now) {
    if (!isStill(title)) {
      return Optional.empty();
    }
    Expected next = title.lookedFor();
    if (isLast(title)) {
      titles.remove(title.key());
      return Optional.empty();
    }
    titles.put(next.key(), new Due(next, now.plus(pause(next.looks()))));
    return Optional.of(next);
  }

  /**
   * Ends the search for a title.
   *
   * @return whether it is ended; not where it was told of again meanwhile
   */
  synchronized boolean found(Expected title) {
    boolean still = isStill(title);
    if (still) {
      titles.remove(title.key());
    }
    return still;
  }

  private boolean isStill(Expected title) {
    Due due = titles.get(title.key());
    return due != null && due.title().equals(title);
  }

  /** Whether a title will not be looked for again. */
  static boolean isLast(Expected title) {
    return title.looks() + 1 >= LOOKS.size();
  }

  private static Duration pause(int looks) {
    Duration before = looks == 0 ? Duration.ZERO : LOOKS.get(looks - 1);
    return LOOKS.get(looks).minus(before);
  }

  synchronized int size() {
    return titles.size();
  }
}
