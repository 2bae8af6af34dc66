package dev.badgepipeline.ratings.tmdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.badgepipeline.library.LibraryDate;
import dev.badgepipeline.library.OneLine;
import dev.badgepipeline.ratings.StreamingService;
import dev.badgepipeline.ratings.TitleFacts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what TMDb says of a title beside its rating. It comes as TMDb wrote it and not as records,
 * since a rating must not be lost when that has another form one day.
 *
 * @param nextEpisode {@code next_episode_to_air} of a series
 * @param watchProviders {@code watch/providers}, which JustWatch tells TMDb, by country
 */
record TmdbFacts(@Nullable JsonNode nextEpisode, @Nullable JsonNode watchProviders) {

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final int LONGEST_NAME = 80;

  /** More than any title has in all countries together. */
  private static final int MOST_SERVICES = 100;

  TitleFacts read() {
    String day = known(nextEpisode).path("air_date").asText();
    return new TitleFacts(streaming(), LibraryDate.of(day), List.of());
  }

  private static JsonNode known(@Nullable JsonNode node) {
    return Objects.requireNonNullElse(node, MissingNode.getInstance());
  }

  private List<StreamingService> streaming() {
    Map<String, Offer> offers = new HashMap<>();
    known(watchProviders)
        .path("results")
        .properties()
        .forEach(country -> readCountry(country.getKey(), country.getValue(), offers));
    return offers.values().stream()
        .sorted(Comparator.comparingInt(Offer::priority).thenComparing(Offer::name))
        .limit(MOST_SERVICES)
        .map(Offer::service)
        .toList();
  }

  private static void readCountry(String country, JsonNode ways, Map<String, Offer> offers) {
    if (COUNTRY.matcher(country).matches()) {
      ways.path("flatrate").forEach(service -> readService(country, service, offers));
    }
  }

  private static void readService(String country, JsonNode service, Map<String, Offer> offers) {
    String name = service.path("provider_name").asText().strip();
    if (!name.isEmpty() && name.length() <= LONGEST_NAME) {
      offers
          .computeIfAbsent(OneLine.of(name), Offer::new)
          .add(country, service.path("display_priority").asInt(Integer.MAX_VALUE));
    }
  }

  /** What a service has, while it is put together country by country. */
  private static final class Offer {

    private final String name;
    private final TreeSet<String> countries = new TreeSet<>();
    private int priority = Integer.MAX_VALUE;

    private Offer(String name) {
      this.name = name;
    }

    private void add(String country, int priorityThere) {
      countries.add(country);
      priority = Math.min(priority, priorityThere);
    }

    private String name() {
      return name;
    }

    /** The lower, the more prominent where it is best known. */
    private int priority() {
      return priority;
    }

    private StreamingService service() {
      return new StreamingService(name, List.copyOf(countries));
    }
  }
}
