package dev.badgepipeline.ratings;

import dev.badgepipeline.database.DatabaseTiers;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Knows which titles providers are to be asked for: those that waited for calls, and those whose
 * ratings are due. Who keeps a library fresh asks for the {@linkplain #next next ones} from time to
 * time and runs the items that have their ids, as work of a library; whatever is answered is no
 * longer among them. What no item has any more is to be {@linkplain #forget forgotten}, since it
 * would be among them for ever.
 */
@ApplicationScoped
public class RatingRefreshes {

  private static final String STAGE = "ratings";

  private final List<RatingProvider> providers;
  private final ProviderBudgets budgets;
  private final DatabaseTiers tiers;
  private final Clock clock;

  RatingRefreshes(
      @All List<RatingProvider> providers,
      ProviderBudgets budgets,
      DatabaseTiers tiers,
      Clock clock) {
    this.providers = providers;
    this.budgets = budgets;
    this.tiers = tiers;
    this.clock = clock;
  }

  /**
   * The titles whose turn it is, of each provider no more than it has calls left that a library may
   * spend. Fails with {@link dev.badgepipeline.database.DataUnavailableException} without a
   * database.
   *
   * @param atMost of each provider, twice
   */
  public Uni<List<RatedTitle>> next(int atMost) {
    return Multi.createFrom()
        .iterable(providers)
        .filter(provider -> provider.key().isPresent())
        .onItem()
        .transformToUniAndConcatenate(provider -> next(provider, atMost))
        .onItem()
        .<RatedTitle>disjoint()
        .collect()
        .asList();
  }

  private Uni<List<RatedTitle>> next(RatingProvider provider, int atMost) {
    return budgets
        .today(provider)
        .map(budget -> budget.map(Budget::leftToLibraries).orElse(Long.MAX_VALUE))
        .chain(calls -> inTurn(provider, (int) Math.min(calls, atMost)))
        .map(
            titles ->
                titles.stream()
                    .map(title -> new RatedTitle(title, provider.idsIn(title.externalId())))
                    .toList());
  }

  private Uni<List<TitleKey>> inTurn(RatingProvider provider, int atMost) {
    return atMost == 0
        ? Uni.createFrom().item(List.of())
        : tiers.call(
            STAGE,
            store -> store.transact(new TitlesInTurn(provider.name(), clock.instant(), atMost)));
  }

  /**
   * Forgets a title that is in no library any more. Fails with {@link
   * dev.badgepipeline.database.DataUnavailableException} without a database.
   */
  public Uni<Void> forget(TitleKey title) {
    return tiers.call(STAGE, store -> store.transact(new ForgetTitle(title))).replaceWithVoid();
  }

  /** How a provider's budget stands, and who waits for it. Without a database as last known. */
  public Uni<Quota> quota(RatingProvider provider) {
    return budgets
        .today(provider)
        .chain(
            budget ->
                tiers
                    .call(STAGE, store -> store.read(new WaitCounts()))
                    .map(counts -> counts.waiting(provider.name(), budget))
                    .map(waiting -> new Quota(budget, waiting)));
  }

  /**
   * A provider's calls.
   *
   * @param budget empty for a provider without a limit or a key
   */
  public record Quota(Optional<Budget> budget, Waiting waiting) {}
}
