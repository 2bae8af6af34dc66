package dev.badgepipeline.ratings;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** Where all instances write what they spend of a provider's calls. */
interface BudgetLedger {

  /**
   * What an instance takes.
   *
   * @param window what is kept from now on
   * @param calls that the instance may make
   */
  record Taking(BudgetWindow window, long calls) {}

  /**
   * Takes calls, one instance after the other. Fails with {@link
   * dev.badgepipeline.database.DataUnavailableException} where nothing can be taken now.
   *
   * @param unset the window where none is kept yet
   * @param taking is given the window as it is kept; may be asked more than once
   */
  Uni<Taking> take(BudgetKey key, BudgetWindow unset, Function<BudgetWindow, Taking> taking);
}
