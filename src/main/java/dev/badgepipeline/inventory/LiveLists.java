package dev.badgepipeline.inventory;

import dev.badgepipeline.job.ItemState;
import dev.badgepipeline.job.LeftAlone;
import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.ItemSummary;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.library.SummaryPage;
import dev.badgepipeline.original.PosterState;
import dev.badgepipeline.original.PosterStates;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lists items as their libraries do, while the table does not have them all or cannot be read. What
 * was uploaded is known without it.
 */
@ApplicationScoped
class LiveLists {

  private final Libraries libraries;
  private final PosterStates states;
  private final Exclusions exclusions;

  LiveLists(Libraries libraries, PosterStates states, Exclusions exclusions) {
    this.libraries = libraries;
    this.states = states;
    this.exclusions = exclusions;
  }

  /** A page in the order of the libraries; a state narrows it after it was read. */
  Uni<ItemPage> page(ItemSearch search, Optional<ItemCursor> after) {
    List<String> connections =
        libraries.connections().stream()
            .filter(name -> search.narrowedTo().stream().allMatch(name::equals))
            .toList();
    if (connections.isEmpty()) {
      return Uni.createFrom().item(new ItemPage(List.of(), Optional.empty(), 0));
    }
    String connection = after.map(ItemCursor::first).orElse(connections.get(0));
    return libraries
        .library(connection)
        .page(
            search.query(),
            after.map(ItemCursor::second).filter(cursor -> !cursor.isEmpty()),
            search.limit())
        .chain(
            page ->
                briefs(page.items(), search.state())
                    .chain(
                        items ->
                            count(connections)
                                .map(
                                    total ->
                                        new ItemPage(
                                            items,
                                            next(page, connection, connections)
                                                .map(ItemCursor::toString),
                                            total))));
  }

  /** How its library shows an item; fails with {@link ItemNotFoundException} if it does not. */
  Uni<ItemDetail> item(ItemRef item) {
    return libraries
        .library(item.connection())
        .summaries(List.of(item.id()))
        .map(
            found ->
                found.stream()
                    .findFirst()
                    .orElseThrow(
                        () -> new ItemNotFoundException("the library has no item " + item)))
        .chain(
            shown ->
                exclusions
                    .among(List.of(item))
                    .chain(leftAlone -> brief(shown, leftAlone))
                    .map(brief -> ItemDetail.of(brief, shown)));
  }

  private static Optional<ItemCursor> next(
      SummaryPage page, String connection, List<String> connections) {
    return page.next()
        .map(cursor -> ItemCursor.live(connection, cursor))
        .or(
            () ->
                connections.stream()
                    .skip(connections.indexOf(connection) + 1L)
                    .findFirst()
                    .map(following -> ItemCursor.live(following, "")));
  }

  private Uni<Long> count(List<String> connections) {
    return Multi.createFrom()
        .iterable(connections)
        .onItem()
        .transformToUniAndConcatenate(connection -> libraries.library(connection).count())
        .collect()
        .with(Collectors.summingLong(Long::longValue));
  }

  private Uni<List<ItemBrief>> briefs(List<ItemSummary> items, Optional<ItemState> wanted) {
    return exclusions
        .among(items.stream().map(ItemSummary::ref).toList())
        .chain(
            leftAlone ->
                Multi.createFrom()
                    .iterable(items)
                    .onItem()
                    .transformToUniAndConcatenate(item -> brief(item, leftAlone))
                    .filter(item -> wanted.stream().allMatch(item.state()::equals))
                    .collect()
                    .asList());
  }

  private Uni<ItemBrief> brief(ItemSummary item, Map<ItemRef, LeftAlone> leftAlone) {
    Optional<LeftAlone> why = Optional.ofNullable(leftAlone.get(item.ref()));
    return states
        .find(item.ref())
        .map(uploaded -> ItemBrief.of(item, state(item, uploaded, why), why));
  }

  private static ItemState state(
      ItemSummary item, Optional<PosterState> uploaded, Optional<LeftAlone> leftAlone) {
    if (leftAlone.filter(LeftAlone::excluded).isPresent()) {
      return ItemState.EXCLUDED;
    }
    return uploaded
        .map(
            state ->
                state.uploadedTag().equals(item.posterTag()) ? ItemState.BADGED : ItemState.CHANGED)
        .orElse(ItemState.ORIGINAL);
  }
}
