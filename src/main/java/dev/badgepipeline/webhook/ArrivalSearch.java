package dev.badgepipeline.webhook;

import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.library.ItemQuery;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.library.MediaLibrary;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks for expected titles among what has come to a library of late. No library can be asked for
 * the id of a rating provider, so what came back is compared.
 */
@Singleton
class ArrivalSearch {

  /** A library may have seen the file before its download program told of it. */
  private static final Duration OVERLAP = Duration.ofMinutes(2);

  /** What comes to a library amid a scan may be all of it; the sweep is for that. */
  private static final int MOST_ARRIVALS = 5_000;

  private final Libraries libraries;

  ArrivalSearch(Libraries libraries) {
    this.libraries = libraries;
  }

  /**
   * Looks once for all of them.
   *
   * @param expected titles of one connection
   * @return the items of those that have come; fails where the library cannot be asked
   */
  Uni<Map<Expected, ItemRef>> look(String connection, List<Expected> expected) {
    return Uni.createFrom()
        .deferred(
            () -> {
              MediaLibrary library = libraries.library(connection);
              return byIds(connection, library, expected)
                  .chain(
                      found ->
                          byTitles(library, expected).invoke(found::putAll).replaceWith(found));
            });
  }

  private static Uni<Map<Expected, ItemRef>> byIds(
      String connection, MediaLibrary library, List<Expected> expected) {
    return Multi.createFrom()
        .iterable(expected)
        .filter(one -> one.itemId().isPresent())
        .onItem()
        .transformToUniAndConcatenate(one -> byId(connection, library, one))
        .collect()
        .with(
            Collectors.filtering(
                Optional::isPresent,
                Collectors.toMap(
                    one -> one.orElseThrow().getKey(), one -> one.orElseThrow().getValue())))
        .map(HashMap::new);
  }

  private static Uni<Optional<Map.Entry<Expected, ItemRef>>> byId(
      String connection, MediaLibrary library, Expected one) {
    ItemRef item = new ItemRef(connection, one.itemId().orElseThrow());
    return library
        .parent(item.id())
        .map(series -> Optional.of(Map.entry(one, series.orElse(item))))
        .onFailure(ItemNotFoundException.class)
        .recoverWithItem(Optional.empty());
  }

  private static Uni<Map<Expected, ItemRef>> byTitles(
      MediaLibrary library, List<Expected> expected) {
    List<Expected> titles = expected.stream().filter(one -> one.title().isPresent()).toList();
    return titles.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : arrivals(library, titles).map(arrivals -> found(titles, arrivals));
  }

  private static Uni<Arrivals> arrivals(MediaLibrary library, List<Expected> titles) {
    Arrivals arrivals = new Arrivals();
    return library
        .summaries(arrived(titles))
        .select()
        .first(MOST_ARRIVALS)
        .invoke(arrivals::add)
        .collect()
        .last()
        .chain(() -> known(library, arrivals, titles))
        .replaceWith(arrivals);
  }

  /** Asks which series they are that have new episodes and have not changed themselves. */
  private static Uni<Void> known(MediaLibrary library, Arrivals arrivals, List<Expected> titles) {
    List<String> unknown = arrivals.unknownSeries();
    boolean isAnyExpected =
        titles.stream()
            .flatMap(one -> one.title().stream())
            .anyMatch(title -> title.type() == ItemType.SERIES && arrivals.find(title).isEmpty());
    return unknown.isEmpty() || !isAnyExpected
        ? Uni.createFrom().voidItem()
        : library
            .summaries(unknown)
            .invoke(series -> series.forEach(arrivals::know))
            .replaceWithVoid();
  }

  private static ItemQuery arrived(List<Expected> titles) {
    EnumSet<ItemType> types = EnumSet.noneOf(ItemType.class);
    titles.stream()
        .flatMap(one -> one.title().stream())
        .forEach(title -> types.addAll(typesFor(title)));
    Instant first =
        titles.stream().map(Expected::toldAt).min(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    return query(types, Optional.of(before(first)));
  }

  private static Set<ItemType> typesFor(TitleIds title) {
    return title.type() == ItemType.MOVIE
        ? EnumSet.of(ItemType.MOVIE)
        : EnumSet.of(ItemType.SERIES, ItemType.EPISODE);
  }

  private static Instant before(Instant moment) {
    return Clock.offset(Clock.fixed(moment, ZoneOffset.UTC), OVERLAP.negated()).instant();
  }

  private static ItemQuery query(Set<ItemType> types, Optional<Instant> changedSince) {
    return new ItemQuery(Optional.empty(), types, Optional.empty(), Optional.empty(), changedSince);
  }

  private static Map<Expected, ItemRef> found(List<Expected> titles, Arrivals arrivals) {
    Map<Expected, ItemRef> found = new HashMap<>();
    titles.forEach(one -> item(one, arrivals).ifPresent(item -> found.put(one, item)));
    return found;
  }

  private static Optional<ItemRef> item(Expected one, Arrivals arrivals) {
    TitleIds title = one.title().orElseThrow();
    return ExpectedTitles.isLast(one) ? arrivals.findAtLast(title) : arrivals.find(title);
  }
}
