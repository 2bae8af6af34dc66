package dev.badgepipeline.badge.languages;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;

/**
 * A language by its two letters of ISO 639-1, or the three of ISO 639-2/T where it has no two.
 *
 * @param letters in lower case
 */
record LanguageCode(String letters) implements Comparable<LanguageCode> {

  /** Undetermined, none, several, and those that nobody has coded. */
  private static final Set<String> NO_LANGUAGE = Set.of("und", "zxx", "mul", "mis", "qaa");

  private static final Map<String, String> SHORT = shortCodes();

  /** ISO 639-2/B where it differs from /T, which is what files are written with. */
  private static Map<String, String> shortCodes() {
    Map<String, String> codes = new HashMap<>();
    Arrays.stream(Locale.getISOLanguages())
        .forEach(code -> threeLetters(code).ifPresent(longer -> codes.put(longer, code)));
    codes.putAll(
        Map.of(
            "alb", "sq", "arm", "hy", "baq", "eu", "bur", "my", "chi", "zh", "cze", "cs", "dut",
            "nl", "fre", "fr", "geo", "ka", "ger", "de"));
    codes.putAll(
        Map.of(
            "gre", "el", "ice", "is", "mac", "mk", "mao", "mi", "may", "ms", "per", "fa", "rum",
            "ro", "slo", "sk", "tib", "bo", "wel", "cy"));
    return Collections.unmodifiableMap(codes);
  }

  private static Optional<String> threeLetters(String code) {
    try {
      return Optional.of(Locale.forLanguageTag(code).getISO3Language());
    } catch (MissingResourceException none) {
      return Optional.empty();
    }
  }

  /**
   * Reads what files say: two or three letters, or a tag that begins with them, such as {@code
   * pt-BR}.
   *
   * @return empty for what names no language
   */
  static Optional<LanguageCode> of(String written) {
    String code = written.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    if (NO_LANGUAGE.contains(code)) {
      return Optional.empty();
    }
    if (code.matches("[a-z]{2}")) {
      return Optional.of(new LanguageCode(current(code)));
    }
    return code.matches("[a-z]{3}")
        ? Optional.of(new LanguageCode(current(SHORT.getOrDefault(code, code))))
        : Optional.empty();
  }

  /** Java keeps to codes that were withdrawn long ago. */
  private static String current(String code) {
    return switch (code) {
      case "iw" -> "he";
      case "in" -> "id";
      case "ji" -> "yi";
      default -> code;
    };
  }

  /** As badges write it, such as {@code DE}. */
  String label() {
    return letters.toUpperCase(Locale.ROOT);
  }

  @Override
  public int compareTo(LanguageCode other) {
    return letters.compareTo(other.letters);
  }
}
