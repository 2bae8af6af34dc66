package dev.badgepipeline.inventory;

import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.job.ItemFilter;
import dev.badgepipeline.job.KnownItems;
import dev.badgepipeline.library.ItemRef;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Has all known items left alone that a filter lets through, or treats them like others again. */
@ApplicationScoped
public class MatchingItems {

  /** As many as one statement changes in no time. */
  private static final int AT_ONCE = 500;

  private final ItemLists lists;
  private final DatabaseTiers tiers;
  private final Clock clock;

  MatchingItems(ItemLists lists, DatabaseTiers tiers, Clock clock) {
    this.lists = lists;
    this.tiers = tiers;
    this.clock = clock;
  }

  /**
   * Has them left alone from now on, or no longer. What was done before a failure stays done, and
   * is done once more by a second call.
   *
   * @param which by what is {@linkplain KnownItems known} of items
   * @return how many they are; fails with {@link
   *     dev.badgepipeline.database.DataUnavailableException} without a database, and while a
   *     library is not listed yet
   */
  public Uni<Long> exclude(ItemFilter which, boolean excluded) {
    Instant now = clock.instant();
    return lists
        .demandListed(which.connection())
        .chain(
            () ->
                pages(which)
                    .onItem()
                    .transformToUniAndConcatenate(page -> save(page, excluded, now))
                    .collect()
                    .with(Collectors.summingLong(Long::longValue)));
  }

  private Multi<KnownItems.Page> pages(ItemFilter which) {
    return Multi.createBy()
        .repeating()
        .uni(
            () -> new AtomicReference<Optional<String>>(Optional.empty()),
            last -> lists.page(which, last.get(), AT_ONCE).invoke(page -> last.set(page.last())))
        .whilst(page -> page.last().isPresent());
  }

  private Uni<Long> save(KnownItems.Page page, boolean excluded, Instant at) {
    SaveWishes wishes =
        new SaveWishes(page.items().stream().map(ItemRef::toString).toList(), excluded, at);
    return tiers
        .call("left alone", store -> store.write(wishes))
        .replaceWith((long) page.items().size());
  }
}
