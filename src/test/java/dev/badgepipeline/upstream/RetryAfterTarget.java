package dev.badgepipeline.upstream;

import dev.badgepipeline.fuzz.FuzzTarget;
import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** How long a service wants to be left alone. */
public final class RetryAfterTarget implements FuzzTarget {

  @Override
  public Stream<byte[]> seeds() {
    return Stream.of("120", "Wed, 21 Oct 2026 07:28:00 GMT", "Sunday, 06-Nov-94 08:49:37 GMT")
        .map(value -> value.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  public void read(byte[] input) {
    RetryAfter.of(
            MultiMap.caseInsensitiveMultiMap()
                .add("Retry-After", new String(input, StandardCharsets.ISO_8859_1))
                .add("Date", "Wed, 21 Oct 2026 07:00:00 GMT"))
        .filter(pause -> pause.isNegative() || pause.toDays() > 1)
        .ifPresent(
            pause -> {
              throw new IllegalStateException("left alone for " + pause);
            });
  }
}
