package dev.badgepipeline.ratings;

import dev.badgepipeline.context.CallerContext;
import dev.badgepipeline.time.SteadyTime;
import dev.badgepipeline.upstream.ApiKey;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.logging.Logger;

/**
 * Lets calls of providers be made as long as there are some left, over all instances and restarts.
 * A provider that sets no limit may be asked as often as one likes.
 */
@ApplicationScoped
public class ProviderBudgets implements QuotaWatch {

  private static final Logger LOG = Logger.getLogger(ProviderBudgets.class);
  private static final Duration GIVING_BACK = Duration.ofSeconds(2);

  private final BudgetLedger ledger;
  private final BudgetRules rules;
  private final Clock clock;
  private final SteadyTime time;
  private final ConcurrentMap<String, BudgetAccount> accounts = new ConcurrentHashMap<>();

  ProviderBudgets(BudgetLedger ledger, RatingsConfig config, Clock clock, SteadyTime time) {
    this.ledger = ledger;
    this.rules = BudgetRules.of(config);
    this.clock = clock;
    this.time = time;
  }

  /** Whether a call may be made. */
  sealed interface Permission {

    /** Fails with {@link CallRefusedException} unless it may. */
    default void demand() {
      if (this instanceof Refused refused) {
        throw new CallRefusedException(refused.reason());
      }
    }

    /** It may, and counts as made. */
    record Granted() implements Permission {}

    /** It may not, for a reason in words. */
    record Refused(String reason) implements Permission {}
  }

  /** Asks for a call to a provider that has a key. Never fails. */
  Uni<Permission> permission(RatingProvider provider, Need need) {
    return Uni.createFrom()
        .deferred(
            () ->
                account(provider)
                    .map(account -> account.permission(need))
                    .orElseGet(() -> Uni.createFrom().item(new Permission.Granted())))
        .plug(CallerContext.current()::receive);
  }

  /** How a provider's budget stands; empty for one without a limit or a key. */
  public Uni<Optional<Budget>> today(RatingProvider provider) {
    return account(provider)
        .map(account -> account.today().map(Optional::of))
        .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
  }

  private Optional<BudgetAccount> account(RatingProvider provider) {
    return provider.key().flatMap(key -> account(provider.name(), key, provider.callsPerDay()));
  }

  /** One for each provider: who changes the key begins anew. */
  private Optional<BudgetAccount> account(String provider, ApiKey key, OptionalLong callsPerDay) {
    BudgetKey budget = BudgetKey.of(provider, key);
    return Optional.ofNullable(
        accounts.compute(
            provider,
            (name, present) ->
                present != null && present.isOf(budget)
                    ? present
                    : callsPerDay.isEmpty()
                        ? null
                        : new BudgetAccount(
                            budget, callsPerDay.getAsLong(), rules, ledger, clock, time)));
  }

  @Override
  public void heard(String provider, ApiKey key, MultiMap headers) {
    Instant now = clock.instant();
    RateLimit.in(headers, now)
        .filter(limit -> limit.isBudget(now))
        .ifPresent(
            limit ->
                account(provider, key, OptionalLong.of(limit.allowed()))
                    .ifPresent(account -> account.hear(limit)));
  }

  /** Gives back what this instance holds and will not spend any more, as far as that goes. */
  void stop(@Observes ShutdownEvent event) {
    Map.copyOf(accounts).values().stream()
        .map(BudgetAccount::giveBack)
        .forEach(
            given -> {
              try {
                given.await().atMost(GIVING_BACK);
              } catch (RuntimeException e) {
                LOG.debugf("Calls that were not made are not given back: %s", e.getMessage());
              }
            });
  }
}
