package dev.badgepipeline.badge.custom;

import dev.badgepipeline.ratings.RatingSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text with facts in it, such as {@code {year} · {imdb}}. Their names are those of facts and of
 * sources of ratings, in small letters.
 */
record Template(String text) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
  private static final int LONGEST = 60;
  private static final Map<String, Function<Facts, Optional<String>>> PLACEHOLDERS = placeholders();

  private static Map<String, Function<Facts, Optional<String>>> placeholders() {
    Map<String, Function<Facts, Optional<String>>> all = new TreeMap<>();
    Stream.of(TextFact.values())
        .forEach(fact -> all.put(name(fact), facts -> facts.text(fact).stream().findFirst()));
    Stream.of(NumberFact.values())
        .forEach(
            fact ->
                all.put(
                    name(fact),
                    facts -> facts.number(fact).stream().mapToObj(Range::inWords).findFirst()));
    Stream.of(RatingSource.values())
        .forEach(
            source ->
                all.put(
                    name(source),
                    facts ->
                        facts.rating(source).stream()
                            .mapToObj(percent -> percent + "%")
                            .findFirst()));
    return all;
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** A placeholder that stands for nothing, if there is one. */
  Optional<String> unknownPlaceholder() {
    return names().filter(name -> !PLACEHOLDERS.containsKey(name)).findFirst();
  }

  /** The sources whose ratings it shows. */
  Stream<RatingSource> sources() {
    return Stream.of(RatingSource.values())
        .filter(source -> names().anyMatch(name(source)::equals));
  }

  private Stream<String> names() {
    return PLACEHOLDER.matcher(text).results().map(found -> found.group(1));
  }

  /** The text for some facts; empty when one of those that it names is not known. */
  Optional<String> filled(Facts facts) {
    boolean allKnown = names().allMatch(name -> value(name, facts).isPresent());
    if (!allKnown) {
      return Optional.empty();
    }
    String full =
        PLACEHOLDER
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(value(found, facts)));
    return Optional.of(full.length() <= LONGEST ? full : full.substring(0, LONGEST - 1) + "…");
  }

  private static String value(MatchResult found, Facts facts) {
    return value(found.group(1), facts).orElse("");
  }

  private static Optional<String> value(String name, Facts facts) {
    return Optional.ofNullable(PLACEHOLDERS.get(name)).flatMap(reading -> reading.apply(facts));
  }
}
