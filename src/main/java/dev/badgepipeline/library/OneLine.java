package dev.badgepipeline.library;

import java.util.regex.Pattern;

/**
 * Makes one line of a text from outside. Titles go into log lines and onto pages, and must not be
 * able to forge any of them: signs that break lines, move the cursor or turn the direction of
 * writing become spaces.
 */
final class OneLine {

  private static final Pattern UNWANTED =
      Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]+");
  private static final int LONGEST = 500;

  private OneLine() {}

  static String of(String text) {
    String line = UNWANTED.matcher(beginning(text, 2 * LONGEST)).replaceAll(" ").strip();
    return line.isEmpty() ? "untitled" : beginning(line, LONGEST);
  }

  private static String beginning(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, splitsPair ? length - 1 : length);
  }
}
