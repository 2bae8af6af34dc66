package dev.badgepipeline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The annotations of the tiers, which name types of failures, say what the table says. */
class MovesTest {

  static Stream<Throwable> failures() {
    return Stream.of(
        new ConnectionFailure("closed"),
        new BudgetSpent("late"),
        new TimeoutException("late"),
        new StatementTimeout("slow", new IllegalStateException()),
        new DatabaseFailure(FailureClass.READ_ONLY, "replica"),
        new DatabaseFailure(FailureClass.REFUSAL, "no right"),
        new DatabaseFailure(FailureClass.FAULT, "broken"),
        new UnusableValue("spoilt"),
        new CircuitBreakerOpenException("open"),
        new IllegalArgumentException("the caller's"));
  }

  @ParameterizedTest
  @EnumSource
  void everyClassHasAFailureHere(FailureClass failureClass) {
    assertThat(failures()).extracting(FailureClass::of).contains(failureClass);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void tiersFallBackExactlyWhereACallDoesNotGiveUp(Throwable failure) throws Exception {
    boolean fallsBack = Moves.after(failure).next() != Moves.Next.GIVE_UP;

    assertThat(isOneOf(failure, fallbackOf(MainPoolTier.class))).isEqualTo(fallsBack);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatIsWorthAnotherTryCountsForTheBreaker(Throwable failure) throws Exception {
    List<Class<? extends Throwable>> counted =
        List.of(
            MainPoolTier.class
                .getDeclaredMethod("call", DatabaseCall.class)
                .getAnnotation(CircuitBreaker.class)
                .failOn());
    boolean cutOff = failure instanceof TimeoutException;

    assertThat(isOneOf(failure, counted)).isEqualTo(new WorthAnotherTry().test(failure) || cutOff);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void mistakeOfTheCallerOpensNoPoolAndNoCircuit(Throwable failure) {
    Moves moves = Moves.after(failure);

    if (FailureClass.of(failure) == FailureClass.CALLER) {
      assertThat(moves.next()).isEqualTo(Moves.Next.GIVE_UP);
      assertThat(moves.circuit()).isEqualTo(Moves.Circuit.STAYS);
      assertThat(moves.watch()).isNotEqualTo(Moves.Watch.RENEWS_POOL);
    } else {
      assertThat(moves.next()).isNotEqualTo(Moves.Next.GIVE_UP);
    }
  }

  private static List<Class<? extends Throwable>> fallbackOf(Class<?> tier) throws Exception {
    return List.of(
        tier.getDeclaredMethod("call", DatabaseCall.class).getAnnotation(Fallback.class).applyOn());
  }

  private static boolean isOneOf(Throwable failure, List<Class<? extends Throwable>> types) {
    return types.stream().anyMatch(type -> type.isInstance(failure));
  }
}
