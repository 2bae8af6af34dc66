package dev.badgepipeline.library;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When a title came out, and whether more of it is to come.
 *
 * @param premiere the day of its first showing
 * @param year of its first showing, where no more is known
 * @param running whether it is a series that goes on
 */
public record Release(Optional<LocalDate> premiere, OptionalInt year, boolean running) {

  /** Nothing is known of it. */
  public static final Release UNKNOWN =
      new Release(Optional.empty(), OptionalInt.empty(), /* running= */ false);

  private static final String RUNNING = "Continuing";

  /**
   * Reads what libraries write.
   *
   * @param premiere a date, or a time that begins with one, such as {@code
   *     2023-08-22T00:00:00.0000000Z}; what is none counts as unknown
   * @param status of a series, such as {@code Ended}
   */
  public static Release of(Optional<String> premiere, OptionalInt year, Optional<String> status) {
    return new Release(
        premiere.flatMap(LibraryDate::of),
        year,
        status.filter(RUNNING::equalsIgnoreCase).isPresent());
  }
}
