package dev.badgepipeline.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.time.VirtualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MainPoolCircuitTest {

  private final VirtualTime time = new VirtualTime();
  private final HandBreaker breaker = new HandBreaker();
  private final MainPoolCircuit circuit = new MainPoolCircuit(breaker, time);

  @Test
  void oneTimeOutOpensIt() {
    timeOut();

    assertThat(circuit.timedOut()).contains("SQLSTATE 57014");
    assertThat(circuit.state()).isEqualTo("OPEN");
  }

  @Test
  void quickFailureLeavesItToTheBreaker() {
    circuit.gaveUp(deadlines(), new ConnectionFailure("closed"));

    assertThat(circuit.state()).isEqualTo("CLOSED");
  }

  @Test
  void failureThatTookAllTheTimeOpensIt() {
    CallDeadlines deadlines = deadlines();
    time.pass(Duration.ofSeconds(2));

    circuit.gaveUp(deadlines, new ConnectionFailure("closed"));

    assertThat(circuit.timedOut()).contains("closed");
  }

  @Test
  void goodProbeClosesIt() {
    breaker.set(true);
    timeOut();

    circuit.proven(circuit.trips());

    assertThat(circuit.state()).isEqualTo("CLOSED");
  }

  @Test
  void probeThatBeganBeforeTheTimeOutProvesNothing() {
    int before = circuit.trips();
    timeOut();

    circuit.proven(before);

    assertThat(circuit.state()).isEqualTo("OPEN");
  }

  @Test
  void relapseKeepsItOpenForASecond() {
    relapse();
    time.pass(Duration.ofMillis(999));

    circuit.proven(circuit.trips());

    assertThat(circuit.state()).isEqualTo("OPEN");
  }

  @Test
  void relapseIsOverAfterASecond() {
    relapse();
    time.pass(Duration.ofSeconds(1));

    circuit.proven(circuit.trips());

    assertThat(circuit.state()).isEqualTo("CLOSED");
  }

  @Test
  void furtherRelapsesKeepItOpenForTwoSecondsAtTheMost() {
    relapse();
    for (int further = 0; further < 3; further++) {
      time.pass(Duration.ofSeconds(2));
      circuit.proven(circuit.trips());
      timeOut();
    }
    time.pass(Duration.ofSeconds(2));

    circuit.proven(circuit.trips());

    assertThat(circuit.state()).isEqualTo("CLOSED");
  }

  @Test
  void probeThatFindsTheFaultTooEndsTheHold() {
    relapse();
    circuit.confirmed();

    circuit.proven(circuit.trips());

    assertThat(circuit.state()).isEqualTo("CLOSED");
  }

  @Test
  void timeOutLongAfterTheLastIsNoRelapse() {
    timeOut();
    circuit.proven(circuit.trips());
    time.pass(Duration.ofSeconds(10));
    timeOut();

    circuit.proven(circuit.trips());

    assertThat(circuit.state()).isEqualTo("CLOSED");
  }

  @Test
  void relapsesAreToldAsOne() {
    try (RecordedWarnings warnings = RecordedWarnings.of(MainPoolCircuit.class)) {
      relapse();
      for (int further = 0; further < 3; further++) {
        time.pass(Duration.ofSeconds(2));
        circuit.proven(circuit.trips());
        timeOut();
      }

      assertThat(warnings.lines()).singleElement().asString().contains("SQLSTATE 57014");
    }
  }

  @Test
  void closingIsTold() {
    timeOut();

    assertThat(circuit.proven(circuit.trips())).isTrue();
    assertThat(circuit.proven(circuit.trips())).as("nothing new").isFalse();
  }

  @Test
  void closingAfterARelapseIsToldWhenItHasStayedClosed() {
    relapse();
    time.pass(Duration.ofSeconds(1));
    assertThat(circuit.proven(circuit.trips())).isFalse();
    time.pass(Duration.ofSeconds(10));

    assertThat(circuit.proven(circuit.trips())).isTrue();
  }

  @Test
  void mistakeOfTheCallerLeavesItClosedHoweverLongItTook() {
    CallDeadlines deadlines = deadlines();
    time.pass(Duration.ofSeconds(2));

    circuit.gaveUp(deadlines, new IllegalArgumentException("no such award"));

    assertThat(circuit.state()).isEqualTo("CLOSED");
  }

  private void relapse() {
    timeOut();
    circuit.proven(circuit.trips());
    timeOut();
  }

  private void timeOut() {
    circuit.gaveUp(
        deadlines(), new StatementTimeout("SQLSTATE 57014", new IllegalStateException()));
  }

  private CallDeadlines deadlines() {
    return new StageBudget(Duration.ofSeconds(2), time::nanos).begin();
  }
}
