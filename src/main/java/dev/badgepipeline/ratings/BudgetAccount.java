package dev.badgepipeline.ratings;

import dev.badgepipeline.ratings.BudgetLedger.Taking;
import dev.badgepipeline.ratings.ProviderBudgets.Permission;
import dev.badgepipeline.time.SteadyTime;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One budget as this instance spends it: a purse that is filled from the ledger. */
final class BudgetAccount {

  private static final Logger LOG = Logger.getLogger(BudgetAccount.class);
  private static final DateTimeFormatter TIME_OF_DAY =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** A ledger that could not be asked is not asked again so soon. */
  private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

  private final BudgetKey key;
  private final long callsPerDay;
  private final BudgetRules rules;
  private final BudgetLedger ledger;
  private final Clock clock;
  private final SteadyTime time;
  private final BudgetPurse purse;
  private @Nullable Uni<Boolean> filling;
  private @Nullable Duration leftAloneUntil;

  /**
   * An account.
   *
   * @param callsPerDay as long as the provider itself says nothing
   */
  BudgetAccount(
      BudgetKey key,
      long callsPerDay,
      BudgetRules rules,
      BudgetLedger ledger,
      Clock clock,
      SteadyTime time) {
    this.key = key;
    this.callsPerDay = callsPerDay;
    this.rules = rules;
    this.ledger = ledger;
    this.clock = clock;
    this.time = time;
    this.purse = new BudgetPurse(rules, unset(clock.instant()));
  }

  private BudgetWindow unset(Instant now) {
    return BudgetWindow.ofDay(callsPerDay, /* said= */ false, now);
  }

  boolean isOf(BudgetKey other) {
    return key.equals(other);
  }

  void hear(RateLimit limit) {
    purse.hear(limit);
  }

  /** Spends a call on a need, or says why not. Never fails. */
  Uni<Permission> permission(Need need) {
    return switch (purse.spend(need, clock.instant(), time.passed())) {
      case GRANTED -> Uni.createFrom().item(new Permission.Granted());
      case USED_UP -> Uni.createFrom().item(new Permission.Refused(usedUp()));
      case EMPTY ->
          filled(need)
              .chain(
                  done ->
                      done ? permission(need) : Uni.createFrom().item(permissionWithoutLedger()));
    };
  }

  private Permission permissionWithoutLedger() {
    return purse.spendWithoutLedger()
        ? new Permission.Granted()
        : new Permission.Refused(
            "without the database only a few calls to " + key.provider() + " are made a day");
  }

  private String usedUp() {
    return "today's calls to "
        + key.provider()
        + " are used up, asked again after "
        + TIME_OF_DAY.format(purse.known(clock.instant()).resetsAt());
  }

  /**
   * Fills the purse, once for all who find it empty.
   *
   * @return whether the ledger could be asked
   */
  private synchronized Uni<Boolean> filled(Need need) {
    if (leftAloneUntil != null && leftAloneUntil.compareTo(time.passed()) > 0) {
      return Uni.createFrom().item(false);
    }
    if (filling == null) {
      filling = fill(need).memoize().indefinitely();
    }
    return filling;
  }

  private Uni<Boolean> fill(Need need) {
    BudgetFilling wanted = purse.filling(need, clock.instant());
    return take(wanted)
        .invoke(taken -> purse.fill(wanted, taken, time.passed()))
        .replaceWith(true)
        .onFailure()
        .invoke(this::leaveAlone)
        .onFailure()
        .recoverWithItem(false)
        .invoke(done -> isFilled());
  }

  private Uni<Taking> take(BudgetFilling wanted) {
    return ledger.take(key, unset(wanted.now()), kept -> wanted.from(kept.set(callsPerDay)));
  }

  private synchronized void isFilled() {
    filling = null;
  }

  private synchronized void leaveAlone(Throwable failure) {
    LOG.debugf("No calls to %s can be taken: %s", key.provider(), failure.getMessage());
    leftAloneUntil = time.passed().plus(LEFT_ALONE);
  }

  /** How the budget stands, over all instances if they can be asked. */
  Uni<Budget> today() {
    return ledger
        .take(key, unset(clock.instant()), kept -> new Taking(present(kept), 0))
        .map(taking -> taking.window().spending(-purse.held()))
        .onFailure()
        .recoverWithItem(() -> purse.known(clock.instant()))
        .map(this::shown);
  }

  private BudgetWindow present(BudgetWindow kept) {
    return kept.set(callsPerDay).at(clock.instant());
  }

  private Budget shown(BudgetWindow window) {
    return new Budget(
        window.allowed(),
        Math.min(window.spent(), window.allowed()),
        window.left(),
        rules.leftToOthers(Need.NEVER_RATED, window.allowed()),
        window.resetsAt());
  }

  /** Gives back what is held. */
  Uni<Void> giveBack() {
    long calls = purse.empty();
    return calls == 0
        ? Uni.createFrom().voidItem()
        : ledger
            .take(
                key, unset(clock.instant()), kept -> new Taking(present(kept).spending(-calls), 0))
            .replaceWithVoid();
  }
}
