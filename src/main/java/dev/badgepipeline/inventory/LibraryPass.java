package dev.badgepipeline.inventory;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.database.Work;
import dev.badgepipeline.json.Documents;
import dev.badgepipeline.library.ItemQuery;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.ItemSummary;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.library.LibraryRef;
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
  private final LookedAtTypes types;
  private final Documents json;
  private final Clock clock;

  /** Looks overlap: an episode is news once with each of its tokens. */
  private final Cache<ItemRef, String> episodes =
      Caffeine.newBuilder().maximumSize(MOST_EPISODES).executor(Runnable::run).build();

  LibraryPass(
      Libraries libraries,
      Exclusions exclusions,
      PassClaims claims,
      DatabaseTiers tiers,
      ExclusionConfig config,
      LookConfig looks,
      ObjectMapper json,
      Clock clock) {
    this.libraries = libraries;
    this.exclusions = exclusions;
    this.claims = claims;
    this.tiers = tiers;
    this.config = config;
    this.types = LookedAtTypes.keeping(looks.types());
    this.json = new Documents(json);
    this.clock = clock;
  }

  /**
   * Looks through all of a library that is of the types that looks are for, or through what has
   * changed of them since the last look, with the episodes of series, and gives the claim back.
   * Fails like the library, and with {@link dev.badgepipeline.database.DataUnavailableException}.
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
              Look look =
                  new Look(
                      libraries.library(claim.connection()),
                      claim,
                      types,
                      full || Look.isWhole(claim, types),
                      began,
                      new PassBuffer(findings));
              return all(look)
                  .chain(() -> failedBefore(look))
                  .chain(() -> flush(look))
                  .chain(() -> gone(look))
                  .call(() -> claims.end(look));
            })
        .onFailure()
        .call(failure -> claims.giveUp(claim).onFailure().recoverWithNull());
  }

  private Uni<Integer> gone(Look look) {
    return look.whole()
        ? transact(new MarkGone(look.claim().connection(), types.all(), look.began()))
        : Uni.createFrom().item(0);
  }

  private Uni<Void> all(Look look) {
    return Multi.createFrom()
        .iterable(look.queries())
        .onItem()
        .transformToUniAndConcatenate(query -> pages(look, query))
        .onItem()
        .ignoreAsUni();
  }

  private Uni<Void> pages(Look look, ItemQuery query) {
    return Multi.createBy()
        .repeating()
        .uni(
            () -> new AtomicReference<>(Optional.<String>empty()),
            cursor ->
                look.library()
                    .page(query, cursor.get(), PAGE)
                    .invoke(page -> cursor.set(page.next()))
                    .call(page -> compare(look, query, page.items()))
                    .call(() -> claims.extend(look.claim())))
        .whilst(page -> page.next().isPresent())
        .onItem()
        .<ItemSummary>transformToIterable(page -> List.of())
        .onItem()
        .ignoreAsUni();
  }

  private Uni<Void> failedBefore(Look look) {
    return transact(new FailedBefore(look.claim().connection(), types.kept()))
        .invoke(
            failed ->
                failed.forEach(
                    (item, library) ->
                        look.buffer()
                            .find(
                                new Found(libraries.ref(item), library, Difference.FAILED_BEFORE))))
        .replaceWithVoid();
  }

  private Uni<Void> compare(Look look, ItemQuery query, List<ItemSummary> shown) {
    Map<ItemRef, ItemSummary> titles = new LinkedHashMap<>();
    List<ItemSummary> changedEpisodes = new ArrayList<>();
    for (ItemSummary item : shown) {
      if (!look.tellsOfOthers(query, item)) {
        titles.put(item.ref(), item);
      } else if (isNews(item)) {
        changedEpisodes.add(item);
      }
    }
    return compareTitles(look, List.copyOf(titles.values()))
        .invoke(changedEpisodes::addAll)
        .chain(() -> findParents(look, changedEpisodes))
        .chain(() -> look.buffer().isFull() ? flush(look) : Uni.createFrom().voidItem());
  }

  private boolean isNews(ItemSummary episode) {
    return !episode
        .changeToken()
        .equals(episodes.asMap().put(episode.ref(), episode.changeToken()));
  }

  /** Series and seasons show what their episodes have, and do not notice when those change. */
  private Uni<Void> findParents(Look look, List<ItemSummary> changedEpisodes) {
    Map<ItemRef, ItemSummary> byParent = new LinkedHashMap<>();
    for (ItemSummary episode : changedEpisodes) {
      if (look.isKept(ItemType.SERIES)) {
        episode.series().ifPresent(series -> byParent.put(series, episode));
      }
      if (look.isKept(ItemType.SEASON)) {
        episode.season().ifPresent(season -> byParent.put(season, episode));
      }
    }
    return exclusions
        .among(List.copyOf(byParent.keySet()))
        .invoke(
            leftAlone ->
                byParent.forEach(
                    (parent, episode) -> {
                      if (!leftAlone.containsKey(parent)) {
                        look.buffer().find(found(parent, episode, Difference.CHANGED));
                      }
                    }))
        .replaceWithVoid();
  }

  /** Gives the episodes among them that have changed. */
  private Uni<List<ItemSummary>> compareTitles(Look look, List<ItemSummary> titles) {
    if (titles.isEmpty()) {
      return Uni.createFrom().item(List.of());
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

  private Uni<List<ItemSummary>> sort(
      Look look,
      List<ItemSummary> titles,
      Map<String, KnownItem> known,
      Map<String, String> former) {
    List<String> unchanged = new ArrayList<>();
    List<SeenItem> changed = new ArrayList<>();
    List<ItemSummary> changedEpisodes = new ArrayList<>();
    for (ItemSummary title : titles) {
      SeenItem seen = SeenItem.of(title, config.exclusionTag());
      Optional<KnownItem> before = Optional.ofNullable(known.get(seen.itemId()));
      Difference difference = difference(look, before, seen);
      if (tellsOfParents(look, title, difference)) {
        changedEpisodes.add(title);
      }
      if (former.containsKey(seen.itemId())) {
        unchanged.add(seen.itemId());
      } else if (isLeftAlone(before, seen)) {
        changed.add(seen);
      } else if (difference != Difference.NONE && look.isKept(title.type())) {
        look.buffer().find(found(title.ref(), title, difference), seen);
      } else if (before.filter(row -> isShownAs(row, seen)).isPresent()) {
        unchanged.add(seen.itemId());
      } else {
        changed.add(seen);
      }
    }
    return save(changed, look.began())
        .chain(() -> transact(new MarkSeen(unchanged, look.began(), json)))
        .replaceWith(changedEpisodes);
  }

  /** Another picture of an episode is nothing to its series. */
  private static boolean tellsOfParents(Look look, ItemSummary title, Difference difference) {
    return title.type() == ItemType.EPISODE
        && look.knows(ItemType.EPISODE)
        && (difference == Difference.NEW || difference == Difference.CHANGED);
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
