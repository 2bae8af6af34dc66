package dev.badgepipeline.badge.contentrating;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * For whom a title is meant.
 *
 * @param country whose rating it is; empty where that is not said
 * @param system who rated, where a rating does not say it itself
 * @param level such as {@code 12}, {@code PG-13} or {@code TV-MA}
 */
record ContentRating(Optional<String> country, Optional<String> system, String level) {

  /** Levels that are used in the United States alone. */
  private static final Set<String> AMERICAN =
      Set.of("PG-13", "NC-17", "R", "TV-Y", "TV-Y7", "TV-Y7-FV", "TV-G", "TV-PG", "TV-14", "TV-MA");

  private static final Set<String> UNRATED =
      Set.of("NR", "NOT RATED", "UNRATED", "UR", "NONE", "N/A", "UNKNOWN", "TBA", "BANNED");

  /** Several in a row, as Kodi's scrapers write them: {@code US:PG-13 / DE:FSK 12}. */
  private static final Pattern BETWEEN = Pattern.compile("\\s+/\\s+|\\s*[|;]\\s*");

  private static final Pattern WITH_COUNTRY =
      Pattern.compile("(US|USA|DE|GB|UK|[A-Z]{2})\\s*[-:/]\\s*(.+)");
  private static final Pattern FSK = Pattern.compile("(?:FSK|AB)\\s*[-:]?\\s*(0|6|12|16|18)");
  private static final Pattern BBFC =
      Pattern.compile("BBFC\\s*[-:]?\\s*(U|UC|PG|12A|12|15|18|R18)");
  private static final Pattern RATED = Pattern.compile("RATED\\s+(G|PG-13|PG|R|NC-17)\\b.*");
  private static final Pattern LEVEL = Pattern.compile("[A-Z0-9][A-Z0-9+-]{0,7}");

  /** Reads what a library says; what is no rating is left out. */
  static List<ContentRating> in(String text) {
    return Arrays.stream(BETWEEN.split(text.strip().toUpperCase(Locale.ROOT), -1))
        .map(ContentRating::of)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<ContentRating> of(String text) {
    Matcher country = WITH_COUNTRY.matcher(text);
    boolean saysCountry = country.matches() && !AMERICAN.contains(text);
    return saysCountry
        ? of(Optional.of(code(country.group(1))), country.group(2).strip())
        : of(Optional.empty(), text);
  }

  private static String code(String country) {
    return switch (country) {
      case "USA" -> "US";
      case "UK" -> "GB";
      default -> country;
    };
  }

  private static Optional<ContentRating> of(Optional<String> country, String text) {
    if (UNRATED.contains(text)) {
      return Optional.empty();
    }
    Matcher fsk = FSK.matcher(text);
    if (fsk.matches()) {
      return Optional.of(german(fsk.group(1)));
    }
    Matcher bbfc = BBFC.matcher(text);
    if (bbfc.matches()) {
      return Optional.of(british(bbfc.group(1)));
    }
    Matcher rated = RATED.matcher(text);
    String level = rated.matches() ? rated.group(1) : text;
    return LEVEL.matcher(level).matches() ? Optional.of(rated(country, level)) : Optional.empty();
  }

  private static ContentRating rated(Optional<String> country, String level) {
    if (AMERICAN.contains(level) && country.isEmpty()) {
      return new ContentRating(Optional.of("US"), Optional.empty(), level);
    }
    return switch (country.orElse("")) {
      case "DE" -> german(level);
      case "GB" -> british(level);
      case "US", "" -> new ContentRating(country, Optional.empty(), level);
      default -> new ContentRating(country, country, level);
    };
  }

  private static ContentRating german(String level) {
    return new ContentRating(Optional.of("DE"), Optional.of("FSK"), level);
  }

  private static ContentRating british(String level) {
    return new ContentRating(Optional.of("GB"), Optional.of("BBFC"), level);
  }

  /** In words, such as {@code FSK 12}. */
  String inWords() {
    return system.map(name -> name + " " + level).orElse(level);
  }

  ContentRating withoutSystem() {
    return new ContentRating(country, Optional.empty(), level);
  }
}
