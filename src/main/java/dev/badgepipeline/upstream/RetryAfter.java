package dev.badgepipeline.upstream;

import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Reads how long a service wants to be left alone (RFC 9110, section 10.2.3). */
public final class RetryAfter {

  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /** The header's seconds, at most a day; empty when there is no such header. */
  public static Optional<Duration> of(HttpResponse<Buffer> response) {
    return Optional.ofNullable(response.getHeader("Retry-After"))
        .filter(value -> value.matches("\\d{1,9}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .map(pause -> pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
  }
}
