package dev.badgepipeline.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TargetTestsTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  private final Listener listener = new Listener();
  private final TargetTests tests = listener.tests("phone", "chat");

  @AfterEach
  void stop() {
    listener.close();
  }

  @Test
  void saysWhatEachTargetAnswers() {
    listener.server().answers("/chat", 401, Map.of(), "");

    assertThat(tests.all().await().atMost(LONG_ENOUGH))
        .containsExactly(
            new TargetTest(
                "chat", false, "The JSON target answers 401: it does not accept the token"),
            new TargetTest("phone", true, "The JSON target answers 200"));
  }

  @Test
  void oneTargetIsTestedAlone() {
    assertThat(tests.one("phone").await().atMost(LONG_ENOUGH))
        .extracting(TargetTest::name)
        .containsExactly("phone");
    assertThat(listener.titles()).containsExactly("badge-pipeline can reach you");
  }

  @Test
  void nothingIsTriedAgain() {
    listener.server().answers(503, "");

    assertThat(tests.one("phone").await().atMost(LONG_ENOUGH))
        .containsExactly(new TargetTest("phone", false, "The JSON target answers 503"));
    assertThat(listener.told()).hasSize(1);
  }

  @Test
  void aTargetThatThereIsNotIsSaid() {
    assertThatThrownBy(() -> tests.one("attic"))
        .isInstanceOf(UnknownTargetException.class)
        .hasMessageContaining("'attic'");
  }

  @Test
  void withoutTargetsThereIsNothingToSay() {
    assertThat(listener.tests().all().await().atMost(LONG_ENOUGH)).isEmpty();
  }
}
