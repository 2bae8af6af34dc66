package dev.badgepipeline.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final String NOW = "Wed, 21 Oct 2015 07:28:00 GMT";

  @Test
  void countsSeconds() {
    assertThat(retryAfter("42")).contains(Duration.ofSeconds(42));
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999", "Wed, 21 Oct 2037 07:28:00 GMT"})
  void isNeverLongerThanADay(String value) {
    assertThat(retryAfter(value)).contains(Duration.ofDays(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wed, 21 Oct 2015 07:28:42 GMT",
        "Wednesday, 21-Oct-15 07:28:42 GMT",
        "Wed Oct 21 07:28:42 2015"
      })
  void countsFromTheServicesOwnTimeToItsDate(String value) {
    assertThat(retryAfter(value)).contains(Duration.ofSeconds(42));
  }

  @Test
  void isOverWhenTheDateHasPassed() {
    assertThat(retryAfter("Wed, 21 Oct 2015 07:27:59 GMT")).contains(Duration.ZERO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "-1", "1.5", "99999999999", "Wed, 21 Oct 2015", "2015-10-21T07:28Z"})
  void isUnknownForWhatCannotBeRead(String value) {
    assertThat(retryAfter(value)).isEmpty();
  }

  @Test
  void isUnknownForADateWhenTheServiceDoesNotTellItsTime() {
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap().add("Retry-After", "Wed, 21 Oct 2015 07:28:42 GMT");

    assertThat(RetryAfter.of(headers)).isEmpty();
  }

  @Test
  void isUnknownWithoutTheHeader() {
    assertThat(RetryAfter.of(MultiMap.caseInsensitiveMultiMap().add("Date", NOW))).isEmpty();
  }

  private static Optional<Duration> retryAfter(String value) {
    return RetryAfter.of(
        MultiMap.caseInsensitiveMultiMap().add("Date", NOW).add("Retry-After", value));
  }
}
