package dev.badgepipeline.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.badgepipeline.time.VirtualTime;
import dev.badgepipeline.upstream.UpstreamPausedException.Reason;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  private final VirtualTime time = new VirtualTime();
  private final List<Duration> waits = new ArrayList<>();
  private final Queue<RuntimeException> failures = new ArrayDeque<>();
  private final Pace pace = new Pace(Duration.ofSeconds(10), time, this::waiting);

  @Test
  void callsAreMadeAtOnceAsLongAsNobodyComplains() {
    call();
    call();

    assertThat(waits).isEmpty();
  }

  @Test
  void aCallThatComesTooSoonIsMadeAgainAfterThePause() {
    failures.add(tooMany(3));

    assertThat(call()).isEqualTo("answer");
    assertThat(waits).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void callsFollowEachOtherAtADistanceAfterwards() {
    failures.add(tooMany(3));
    call();
    waits.clear();

    call();

    assertThat(waits).singleElement().satisfies(wait -> assertThat(wait).isPositive());
  }

  @Test
  void theDistanceIsGoneWhenAllHasBeenWellForAWhile() {
    failures.add(tooMany(3));
    for (int turn = 0; turn < 100; turn++) {
      call();
    }
    waits.clear();

    call();

    assertThat(waits).isEmpty();
  }

  @Test
  void aPauseThatIsTooLongIsNotWaitedFor() {
    failures.add(tooMany(11));

    assertThatThrownBy(this::call)
        .isInstanceOfSatisfying(
            UpstreamPausedException.class,
            failure -> assertThat(failure.pause()).isEqualTo(Duration.ofSeconds(11)));
    assertThat(waits).isEmpty();
  }

  @Test
  void nobodyWaitsLongerThanThereIsPatience() {
    failures.addAll(List.of(tooMany(6), tooMany(6), tooMany(6)));

    assertThatThrownBy(this::call).isInstanceOf(UpstreamPausedException.class);
    assertThat(waits).containsExactly(Duration.ofSeconds(6));
  }

  @Test
  void withoutPatienceTheFirstAnswerCounts() {
    failures.add(tooMany(1));
    Pace impatient = new Pace(Duration.ZERO, time, this::waiting);

    assertThatThrownBy(() -> call(impatient)).isInstanceOf(UpstreamPausedException.class);
    assertThat(call(impatient)).isEqualTo("answer");
    assertThat(call(impatient)).isEqualTo("answer");
  }

  @Test
  void anyOtherFailureIsNoMatterOfPace() {
    failures.add(new UpstreamException("TMDb answers 503"));

    assertThatThrownBy(this::call).hasMessage("TMDb answers 503");
    assertThat(waits).isEmpty();
  }

  private static UpstreamPausedException tooMany(int seconds) {
    return new UpstreamPausedException(
        "TMDb's limit is reached", Reason.LIMIT_REACHED, Duration.ofSeconds(seconds));
  }

  private Uni<Void> waiting(Duration pause) {
    return Uni.createFrom()
        .voidItem()
        .invoke(
            () -> {
              waits.add(pause);
              time.pass(pause);
            });
  }

  private String call() {
    return call(pace);
  }

  private String call(Pace by) {
    return by.keep(this::answer).await().atMost(LONG_ENOUGH);
  }

  private Uni<String> answer() {
    RuntimeException failure = failures.poll();
    return failure == null ? Uni.createFrom().item("answer") : Uni.createFrom().failure(failure);
  }
}
