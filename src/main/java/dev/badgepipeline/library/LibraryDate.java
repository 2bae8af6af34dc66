package dev.badgepipeline.library;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads days as libraries write them. */
public final class LibraryDate {

  private static final int LENGTH = "2026-01-31".length();

  private LibraryDate() {}

  /**
   * The day that a text says.
   *
   * @param text a date, or a time that begins with one, such as {@code
   *     2023-08-22T00:00:00.0000000Z}
   * @return empty for what is none
   */
  public static Optional<LocalDate> of(String text) {
    try {
      return text.length() < LENGTH
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text.substring(0, LENGTH)));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
