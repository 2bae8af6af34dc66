package dev.badgepipeline.ratings;

import java.util.Optional;

/** Turns the numbers that providers write into whole per cent. */
public final class Percent {

  private Percent() {}

  /**
   * Scales a number.
   *
   * @param maximum the upper end of its scale
   * @return empty for a number that is not on the scale
   */
  public static Optional<Integer> of(double value, double maximum) {
    return Double.isFinite(value) && maximum > 0 && value >= 0 && value <= maximum
        ? Optional.of((int) Math.round(value * 100 / maximum))
        : Optional.empty();
  }

  /**
   * Reads a number out of a text such as {@code 7.6}.
   *
   * @return empty for what is not a number on the scale, such as {@code N/A}
   */
  public static Optional<Integer> parse(String text, double maximum) {
    try {
      return of(Double.parseDouble(text.strip()), maximum);
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
