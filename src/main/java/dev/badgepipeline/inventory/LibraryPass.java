package dev.badgepipeline.inventory;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.database.Work;
import dev.badgepipeline.library.ItemQuery;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.ItemSummary;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.library.LibraryRef;
import dev.badgepipeline.library.MediaLibrary;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Looks a library through, page by page, one call after the other, and compares it with what is
 * known of it. What it finds is handed on before it is noted, so that nothing is lost where a
 * process ends in between; memory does not grow with the library.
 */
@ApplicationScoped
public class LibraryPass {

  /**
   * Twice as large as the pages of others: each costs Jellyfin a sort of all that it skips, and a
   * hundred thousand titles are to be seen in little more than a hundred calls.
   */
  private static final int PAGE = 1_000;

  private static final int MOST_EPISODES = 20_000;

  private final Libraries libraries;
  private final Exclusions exclusions;
  private final PassClaims claims;
  private final DatabaseTiers tiers;
  private final ExclusionConfig config;
  private final Documents json;
  private final Clock clock;

  /** Looks overlap: an episode is news once with each of its tokens. */
  private final Cache<ItemRef, String> episodes =
      Caffeine.newBuilder().maximumSize(MOST_EPISODES).build();

  LibraryPass(
      Libraries libraries,
      Exclusions exclusions,
      PassClaims claims,
      DatabaseTiers tiers,
      ExclusionConfig config,
      ObjectMapper json,
      Clock clock) {
    this.libraries = libraries;
    this.exclusions = exclusions;
    this.claims = claims;
    this.tiers = tiers;
    this.config = config;
    this.json = new Documents(json);
    this.clock = clock;
  }

  /**
   * Looks through all films and series of a library, or through what has changed since the last
   * look, with the episodes of series, and gives the claim back. Fails like the library, and with
   * {@link dev.badgepipeline.database.DataUnavailableException}.
   *
   * @param full all of it, also to note what is gone
   * @param findings is handed what differs, but for what is to be left alone
   * @return how many items are gone
   */
  public Uni<Integer> run(PassClaim claim, boolean full, Findings findings) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Instant began = clock.instant();
              boolean all = full || claim.since().isEmpty();
              Look look =
                  new Look(
                      libraries.library(claim.connection()),
                      claim,
                      all ? ItemQuery.ALL : changed(claim.since().orElseThrow()),
                      began,
                      new PassBuffer(findings));
              return pages(look)
                  .chain(() -> failedBefore(look))
                  .chain(() -> flush(look))
                  .chain(() -> all ? transact(new MarkGone(claim.connection(), began)) : none())
                  .call(() -> claims.end(claim, began, all));
            })
        .onFailure()
        .call(failure -> claims.giveUp(claim).onFailure().recoverWithNull());
  }

  private static ItemQuery changed(Instant since) {
    return new ItemQuery(
        Optional.empty(),
        Set.of(ItemType.MOVIE, ItemType.SERIES, ItemType.EPISODE),
        Optional.empty(),
        Optional.empty(),
        Optional.of(since));
  }

  private static Uni<Integer> none() {
    return Uni.createFrom().item(0);
  }

  /** One look while it goes on. */
  private record Look(
      MediaLibrary library, PassClaim claim, ItemQuery query, Instant began, PassBuffer buffer) {

    /**
     * Whether what never had a run is news although it is known: it came while the library was
     * looked through for the first time, or a moment before.
     */
    private boolean unrunIsNews() {
      return claim.justListed() && query.changedSince().isPresent();
    }
  }

  private Uni<Void> pages(Look look) {
    return Multi.createBy()
        .repeating()
        .uni(
            () -> new AtomicReference<>(Optional.<String>empty()),
            cursor ->
                look.library()
                    .page(look.query(), cursor.get(), PAGE)
                    .invoke(page -> cursor.set(page.next()))
                    .call(page -> compare(look, page.items()))
                    .call(() -> claims.extend(look.claim())))
        .whilst(page -> page.next().isPresent())
        .onItem()
        .<ItemSummary>transformToIterable(page -> List.of())
        .onItem()
        .ignoreAsUni();
  }

  private Uni<Void> failedBefore(Look look) {
    return transact(new FailedBefore(look.claim().connection()))
        .invoke(
            failed ->
                failed.forEach(
                    (item, library) ->
                        look.buffer()
                            .find(
                                new Found(libraries.ref(item), library, Difference.FAILED_BEFORE))))
        .replaceWithVoid();
  }

  private Uni<Void> compare(Look look, List<ItemSummary> shown) {
    Map<ItemRef, ItemSummary> titles = new LinkedHashMap<>();
    Map<ItemRef, ItemSummary> changedSeries = new LinkedHashMap<>();
    for (ItemSummary item : shown) {
      if (item.type() == ItemType.EPISODE) {
        item.series()
            .filter(series -> isNews(item))
            .ifPresent(series -> changedSeries.put(series, item));
      } else {
        titles.put(item.ref(), item);
      }
    }
    return compareTitles(look, List.copyOf(titles.values()))
        .chain(() -> findSeries(look, changedSeries))
        .chain(() -> look.buffer().isFull() ? flush(look) : Uni.createFrom().voidItem());
  }

  private boolean isNews(ItemSummary episode) {
    return !episode
        .changeToken()
        .equals(episodes.asMap().put(episode.ref(), episode.changeToken()));
  }

  private Uni<Void> findSeries(Look look, Map<ItemRef, ItemSummary> byChangedEpisode) {
    return exclusions
        .among(List.copyOf(byChangedEpisode.keySet()))
        .invoke(
            leftAlone ->
                byChangedEpisode.forEach(
                    (series, episode) -> {
                      if (!leftAlone.containsKey(series)) {
                        look.buffer().find(found(series, episode, Difference.CHANGED));
                      }
                    }))
        .replaceWithVoid();
  }

  private Uni<Void> compareTitles(Look look, List<ItemSummary> titles) {
    if (titles.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<String> ids = titles.stream().map(title -> title.ref().toString()).toList();
    return transact(new KnownRows(ids, json))
        .chain(
            known ->
                former(look, titles, known)
                    .chain(
                        former ->
                            moved(look, titles, former)
                                .chain(() -> sort(look, titles, known, former))));
  }

  private Uni<Void> sort(
      Look look,
      List<ItemSummary> titles,
      Map<String, KnownItem> known,
      Map<String, String> former) {
    List<String> unchanged = new ArrayList<>();
    List<SeenItem> changed = new ArrayList<>();
    for (ItemSummary title : titles) {
      SeenItem seen = SeenItem.of(title, config.exclusionTag());
      Optional<KnownItem> before = Optional.ofNullable(known.get(seen.itemId()));
      Difference difference = difference(look, before, seen);
      if (former.containsKey(seen.itemId())) {
        unchanged.add(seen.itemId());
      } else if (isLeftAlone(before, seen)) {
        changed.add(seen);
      } else if (difference != Difference.NONE) {
        look.buffer().find(found(title.ref(), title, difference), seen);
      } else if (before.filter(row -> isShownAs(row, seen)).isPresent()) {
        unchanged.add(seen.itemId());
      } else {
        changed.add(seen);
      }
    }
    return save(changed, look.began())
        .chain(() -> transact(new MarkSeen(unchanged, look.began(), json)))
        .replaceWithVoid();
  }

  private static Difference difference(Look look, Optional<KnownItem> before, SeenItem seen) {
    Difference difference = Difference.of(before, seen);
    boolean isUnrun = before.filter(KnownItem::wasRun).isEmpty();
    return difference == Difference.NONE && isUnrun && look.unrunIsNews()
        ? Difference.NEW
        : difference;
  }

  private static boolean isLeftAlone(Optional<KnownItem> before, SeenItem seen) {
    return seen.tagExcludes() || before.filter(row -> row.excluded() || row.restored()).isPresent();
  }

  /** Our own upload is no difference, but its tags are to be noted. */
  private static boolean isShownAs(KnownItem before, SeenItem seen) {
    return seen.changeToken().equals(before.changeToken())
        && seen.poster().equals(Optional.ofNullable(before.posterTag()))
        && seen.tagExcludes() == before.tagExcludes();
  }

  private static Found found(ItemRef item, ItemSummary shown, Difference difference) {
    return new Found(item, shown.library().map(LibraryRef::toString), difference);
  }

  /** Which of the items that have just come were there before under other ids, which are gone. */
  private Uni<Map<String, String>> former(
      Look look, List<ItemSummary> titles, Map<String, KnownItem> known) {
    List<SeenItem> fresh =
        titles.stream()
            .filter(title -> !known.containsKey(title.ref().toString()))
            .map(title -> SeenItem.of(title, config.exclusionTag()))
            .toList();
    return fresh.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : transact(new FormerIds(fresh, json)).chain(former -> gone(look, former));
  }

  private Uni<Map<String, String>> gone(Look look, Map<String, String> former) {
    if (former.isEmpty()) {
      return Uni.createFrom().item(former);
    }
    int connection = look.claim().connection().length() + 1;
    return look.library()
        .summaries(former.values().stream().map(id -> id.substring(connection)).toList())
        .map(
            there -> {
              List<String> ids = there.stream().map(item -> item.ref().toString()).toList();
              Map<String, String> gone = new LinkedHashMap<>(former);
              gone.values().removeAll(ids);
              return gone;
            });
  }

  private Uni<Void> moved(Look look, List<ItemSummary> titles, Map<String, String> former) {
    if (former.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<SeenItem> successors =
        titles.stream()
            .filter(title -> former.containsKey(title.ref().toString()))
            .map(title -> SeenItem.of(title, config.exclusionTag()))
            .toList();
    return save(successors, look.began())
        .chain(() -> transact(new CarryWishes(former, look.began(), json)))
        .replaceWithVoid();
  }

  private Uni<Void> flush(Look look) {
    return look.buffer().handOn(seen -> save(seen, look.began()));
  }

  private Uni<Void> save(List<SeenItem> seen, Instant at) {
    return seen.isEmpty()
        ? Uni.createFrom().voidItem()
        : transact(new SaveSeen(seen, at, json)).replaceWithVoid();
  }

  private <T> Uni<T> transact(Work<T> work) {
    return tiers.call("library pass", store -> store.transact(work));
  }
}
