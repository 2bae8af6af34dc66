package dev.badgepipeline.badge.custom;

import org.jspecify.annotations.Nullable;

/**
 * Numbers from one to another, both included.
 *
 * @param from none where there is no least
 * @param to none where there is no most
 */
record Range(@Nullable Double from, @Nullable Double to) {

  boolean holds(double number) {
    return (from == null || number >= from) && (to == null || number <= to);
  }

  boolean isEmpty() {
    return from != null && to != null && from > to;
  }

  boolean isEverything() {
    return from == null && to == null;
  }

  Range and(Range other) {
    return new Range(higher(from, other.from), lower(to, other.to));
  }

  private static @Nullable Double higher(@Nullable Double one, @Nullable Double other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Double.valueOf(Math.max(one, other));
  }

  private static @Nullable Double lower(@Nullable Double one, @Nullable Double other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Double.valueOf(Math.min(one, other));
  }

  String inWords() {
    String least = from == null ? "" : "from " + inWords(from);
    String most = to == null ? "" : "to " + inWords(to);
    return (least + " " + most).strip();
  }

  static String inWords(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
