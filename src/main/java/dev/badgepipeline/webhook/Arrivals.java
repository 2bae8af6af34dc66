package dev.badgepipeline.webhook;

import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.ItemSummary;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.ProviderIds;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What has come to a library of late, and which of the expected titles is among it. A film has come
 * when it is there itself; a series when one of its episodes is, since its own entry changes with
 * its poster and does not change with its files.
 */
final class Arrivals {

  private final Map<ItemRef, ProviderIds> films = new HashMap<>();
  private final Map<ItemRef, ProviderIds> series = new HashMap<>();
  private final Set<ItemRef> withNewEpisodes = new HashSet<>();

  void add(ItemSummary item) {
    switch (item.type()) {
      case MOVIE -> films.put(item.ref(), item.ids());
      case SERIES -> series.put(item.ref(), item.ids());
      case COLLECTION -> {} // nobody announces one
      case EPISODE, SEASON -> item.series().ifPresent(withNewEpisodes::add);
    }
  }

  /** The ids of series that have new episodes and have not changed themselves. */
  List<String> unknownSeries() {
    return withNewEpisodes.stream()
        .filter(ref -> !series.containsKey(ref))
        .map(ItemRef::id)
        .toList();
  }

  /** Makes a series known that has not changed itself. */
  void know(ItemSummary unchanged) {
    series.putIfAbsent(unchanged.ref(), unchanged.ids());
  }

  /** The item that a title is, if it has come. */
  Optional<ItemRef> find(TitleIds title) {
    return title.type() == ItemType.MOVIE
        ? find(title, films)
        : find(title, series).filter(withNewEpisodes::contains);
  }

  /** The same, content with a series that has changed in any way. */
  Optional<ItemRef> findAtLast(TitleIds title) {
    return find(title, title.type() == ItemType.MOVIE ? films : series);
  }

  private static Optional<ItemRef> find(TitleIds title, Map<ItemRef, ProviderIds> items) {
    return items.entrySet().stream()
        .filter(item -> title.isAnyOf(item.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
