package dev.badgepipeline.inventory;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.context.OwnContexts;
import dev.badgepipeline.database.DataUnavailableException;
import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.database.Work;
import dev.badgepipeline.job.ItemFilter;
import dev.badgepipeline.job.KnownItems;
import dev.badgepipeline.json.Documents;
import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.Libraries;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Lists what is known. A library that was never looked through is, when somebody first asks for its
 * list; until then he gets the library's own.
 */
@ApplicationScoped
public class ItemLists implements KnownItems {

  private static final Logger LOG = Logger.getLogger(ItemLists.class);

  private final Libraries libraries;
  private final LiveLists live;
  private final LibraryPass pass;
  private final PassClaims claims;
  private final DatabaseTiers tiers;
  private final OwnContexts contexts;
  private final Documents json;
  private final Set<String> beingListed = ConcurrentHashMap.newKeySet();

  ItemLists(
      Libraries libraries,
      LiveLists live,
      LibraryPass pass,
      PassClaims claims,
      DatabaseTiers tiers,
      OwnContexts contexts,
      ObjectMapper json) {
    this.libraries = libraries;
    this.live = live;
    this.pass = pass;
    this.claims = claims;
    this.tiers = tiers;
    this.contexts = contexts;
    this.json = new Documents(json);
  }

  /**
   * A page of films and series. Without a database it comes from the library; fails like that then.
   *
   * @throws IllegalArgumentException for a cursor of something else
   */
  public Uni<ItemPage> page(ItemSearch search) {
    Optional<ItemCursor> after = ItemCursor.of(search.cursor());
    if (after.filter(ItemCursor::isLive).isPresent()) {
      return live.page(search, after);
    }
    if (after.filter(cursor -> !search.sort().understands(cursor)).isPresent()) {
      throw new IllegalArgumentException("not a cursor of a list that is sorted so");
    }
    return areListed(search.narrowedTo())
        .chain(
            listed ->
                listed
                    ? transact(
                        new ItemPages(
                            search, Narrowing.of(search, libraries.connections()), after, json))
                    : live.page(search, Optional.empty()))
        .onFailure(DataUnavailableException.class)
        .recoverWithUni(
            failure ->
                after.isPresent()
                    ? Uni.createFrom().failure(failure)
                    : live.page(search, Optional.empty()));
  }

  /**
   * Fails with {@link DataUnavailableException} while libraries are looked through for the first
   * time, so that not all of their items are known.
   *
   * @param connection the only one that is meant; all if empty
   */
  Uni<Void> demandListed(Optional<String> connection) {
    return areListed(connection)
        .invoke(
            listed -> {
              if (!listed) {
                throw new DataUnavailableException(
                    "the library is being looked through for the first time");
              }
            })
        .replaceWithVoid();
  }

  private Uni<Boolean> areListed(Optional<String> connection) {
    return Multi.createFrom()
        .iterable(libraries.connections())
        .filter(name -> connection.stream().allMatch(name::equals))
        .onItem()
        .transformToUniAndConcatenate(
            name -> claims.isListed(name).invoke(listed -> listIfNot(name, listed)))
        .collect()
        .with(Collectors.reducing(true, Boolean::logicalAnd));
  }

  private void listIfNot(String connection, boolean listed) {
    if (!listed && beingListed.add(connection)) {
      CompletableFuture<Integer> done = new CompletableFuture<>();
      contexts.open().start(() -> list(connection), done);
      Uni.createFrom()
          .completionStage(done)
          .onTermination()
          .invoke(() -> beingListed.remove(connection))
          .subscribe()
          .with(
              gone -> LOG.debugf("The library of %s is listed", connection),
              failure ->
                  LOG.warnf(
                      "The library of %s is not listed yet: %s", connection, failure.getMessage()));
    }
  }

  private Uni<Integer> list(String connection) {
    return claims
        .claim(connection)
        .chain(
            claim ->
                claim
                    .map(own -> pass.run(own, /* full= */ true, Findings.IGNORED))
                    .orElseGet(() -> Uni.createFrom().item(0)));
  }

  /**
   * What is known of an item, and how its library shows it now where nothing is. Fails with {@link
   * ItemNotFoundException} for an item that there is not.
   */
  public Uni<ItemDetail> item(ItemRef item) {
    return transact(new KnownRows(List.of(item.toString()), json))
        .onFailure(DataUnavailableException.class)
        .recoverWithItem(Map.of())
        .chain(
            known ->
                Optional.ofNullable(known.get(item.toString()))
                    .filter(row -> row.type() != null)
                    .map(row -> Uni.createFrom().item(ItemDetail.of(row)))
                    .orElseGet(() -> live.item(item)));
  }

  @Override
  public Uni<KnownItems.Page> page(ItemFilter filter, Optional<String> after, int limit) {
    return transact(new IdPages(Narrowing.of(filter, libraries.connections()), after, limit))
        .map(
            ids ->
                new KnownItems.Page(
                    ids.stream().map(libraries::ref).toList(),
                    ids.size() < limit ? Optional.empty() : Optional.of(ids.get(limit - 1))));
  }

  private <T> Uni<T> transact(Work<T> work) {
    return tiers.call("library items", store -> store.transact(work));
  }
}
