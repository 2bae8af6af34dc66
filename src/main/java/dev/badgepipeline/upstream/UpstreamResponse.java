package dev.badgepipeline.upstream;

import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an upstream service answers, whatever its status.
 *
 * @param body never modified, and not copied
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record UpstreamResponse(int status, MultiMap headers, byte[] body) {

  /** Whether the status says that all is well. */
  public boolean isSuccess() {
    return status / 100 == 2;
  }

  /** How long the service wants to be left alone; see {@link RetryAfter}. */
  public Optional<Duration> retryAfter() {
    return RetryAfter.of(headers);
  }

  /** Decodes the body; a large one on a worker, since it would hold up the event loop. */
  public <T> Uni<T> decode(Function<byte[], T> decoder) {
    return BodyCoding.of(body.length, () -> decoder.apply(body));
  }
}
