package dev.badgepipeline.library;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Makes one line of a text from outside. Titles go into log lines and onto pages, and must not be
 * able to forge any of them: signs that break lines, move the cursor or turn the direction of
 * writing become spaces.
 */
public final class OneLine {

  private static final Pattern UNWANTED =
      Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]+");
  private static final int LONGEST = 500;

  /** More tags or genres than this are a mistake of some program. */
  private static final int MOST = 100;

  private OneLine() {}

  /** The line; a text of nothing but such signs is {@code untitled}. */
  public static String of(String text) {
    String line = UNWANTED.matcher(beginning(text, 2 * LONGEST)).replaceAll(" ").strip();
    return line.isEmpty() ? "untitled" : beginning(line, LONGEST);
  }

  /** The same of an optional text; one of nothing but blanks is none. */
  static Optional<String> unlessBlank(Optional<String> text) {
    return text.filter(Predicate.not(String::isBlank)).map(OneLine::of);
  }

  /** The same of several texts: each once, none empty, and no more than anybody needs. */
  static List<String> each(List<String> texts) {
    return texts.stream()
        .limit(MOST)
        .filter(Predicate.not(String::isBlank))
        .map(OneLine::of)
        .distinct()
        .toList();
  }

  private static String beginning(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, splitsPair ? length - 1 : length);
  }
}
