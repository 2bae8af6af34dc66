package dev.badgepipeline.ratings;

import dev.badgepipeline.ratings.ProviderBudgets.Permission;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Makes calls of providers that are about no title, out of the same budgets and with the same
 * pauses as those for ratings.
 */
@ApplicationScoped
public class MeteredCalls {

  /** They are few, and what they bring is of use to every title. */
  private static final Need NEED = Need.NEWCOMER;

  private final ProviderBudgets budgets;
  private final ProviderPauses pauses;

  MeteredCalls(ProviderBudgets budgets, ProviderPauses pauses) {
    this.budgets = budgets;
    this.pauses = pauses;
  }

  /**
   * Makes a call that counts as one. Fails as the call does, with the failure that a pause began
   * with while it lasts, and with a {@link CallRefusedException} where there is no call left.
   */
  public <T> Uni<T> make(RatingProvider provider, Supplier<Uni<T>> call) {
    return Uni.createFrom()
        .deferred(
            () ->
                pauses
                    .of(provider)
                    .map(pause -> Uni.createFrom().<T>failure(pause))
                    .orElseGet(() -> permitted(provider, call)));
  }

  private <T> Uni<T> permitted(RatingProvider provider, Supplier<Uni<T>> call) {
    return budgets
        .permission(provider, NEED)
        .invoke(Permission::demand)
        .chain(call::get)
        .onFailure()
        .invoke(failure -> pauses.beginIfAsked(provider, failure));
  }

  /** Why a provider did not answer, in words. */
  public static String inWords(RatingProvider provider, Throwable failure) {
    return failure instanceof CircuitBreakerOpenException
        ? provider.name() + " keeps failing and is left alone for a moment"
        : String.valueOf(failure.getMessage());
  }
}
