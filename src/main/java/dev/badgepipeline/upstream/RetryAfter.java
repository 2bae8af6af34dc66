package dev.badgepipeline.upstream;

import io.netty.handler.codec.DateFormatter;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** Reads how long a service wants to be left alone (RFC 9110, section 10.2.3). */
final class RetryAfter {

  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /**
   * The time that the header asks for, in seconds or as a date, at most a day and none once the
   * date has passed; empty when there is no such header or it cannot be read.
   */
  static Optional<Duration> of(MultiMap headers) {
    return Optional.ofNullable(headers.get("Retry-After"))
        .flatMap(
            value ->
                value.matches("\\d{1,9}")
                    ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                    : untilDate(value, headers))
        .map(pause -> pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
  }

  /**
   * Both dates are the service's own, so that it does not matter what the time is here. One that
   * has a clock tells it (section 6.6.1).
   */
  private static Optional<Duration> untilDate(String value, MultiMap headers) {
    return date(value)
        .flatMap(
            retry ->
                Optional.ofNullable(headers.get("Date"))
                    .flatMap(RetryAfter::date)
                    .map(now -> Duration.between(now, retry)))
        .map(pause -> pause.isNegative() ? Duration.ZERO : pause);
  }

  /** In any of the three forms that must be understood (section 5.6.7). */
  private static Optional<Instant> date(String value) {
    return Optional.ofNullable(DateFormatter.parseHttpDate(value)).map(Date::toInstant);
  }
}
