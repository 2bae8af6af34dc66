package dev.badgepipeline.job.queue.rabbitmq;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://badges:secret@rabbitmq:5672",
        "amqp://badges:sec ret@rabbitmq",
        "amqp://badges:secret@/badges",
        "secret",
        ""
      })
  void addressThatIsNoneIsRefusedWithoutRepeatingIt(String url) {
    assertThatThrownBy(() -> broker(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("badge-pipeline.rabbitmq.url")
        .hasMessageNotContaining("sec")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amqp://rabbitmq",
        "amqp://rabbitmq:5672/",
        "amqps://badges:p%40ss+word@rabbitmq.example/badges",
        "amqp://badges@[::1]:5672/%2F",
        "amqp://rabbit_mq:5672"
      })
  void addressesOfTheUsualFormsAreTaken(String url) {
    assertThatCode(() -> broker(url)).doesNotThrowAnyException();
  }

  private static Broker broker(String url) {
    return Broker.of(url, Optional.empty(), Optional.empty(), Timing.USUAL);
  }
}
