package dev.badgepipeline.ratings;

import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.database.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps budgets in the database, which all instances share. */
@ApplicationScoped
class PostgresBudgets implements BudgetLedger {

  private final DatabaseTiers tiers;

  PostgresBudgets(DatabaseTiers tiers) {
    this.tiers = tiers;
  }

  @Override
  public Uni<Taking> take(
      BudgetKey key, BudgetWindow unset, Function<BudgetWindow, Taking> taking) {
    return tiers.call("budget", store -> store.transact(new TakeCalls(key, unset, taking)));
  }

  /**
   * Takes calls. A row is made first, so that there is one to lock. Where a commit broke and is
   * done again, a block is lost for the day: it is small.
   */
  private record TakeCalls(BudgetKey key, BudgetWindow unset, Function<BudgetWindow, Taking> taking)
      implements Work<Taking> {

    private static final String MAKE =
        """
        insert into provider_budget (provider, key_mark, spent, resets_at)
        values (:provider, :keyMark, 0, :resetsAt)
        on conflict do nothing
        """;

    @Override
    public String name() {
      return "take calls of " + key.provider();
    }

    @Override
    public Uni<Taking> in(Mutiny.Session session) {
      return session
          .createNativeQuery(MAKE)
          .setParameter("provider", key.provider())
          .setParameter("keyMark", key.keyMark())
          .setParameter("resetsAt", unset.resetsAt())
          .executeUpdate()
          .chain(
              () ->
                  session.find(
                      BudgetEntity.class,
                      new BudgetEntity.Key(key.provider(), key.keyMark()),
                      LockModeType.PESSIMISTIC_WRITE))
          .map(this::taken);
    }

    private Taking taken(BudgetEntity kept) {
      Taking taken = taking.apply(kept.window(unset));
      kept.keep(taken.window());
      return taken;
    }
  }
}
