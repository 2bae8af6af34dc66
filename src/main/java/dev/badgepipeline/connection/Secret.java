package dev.badgepipeline.connection;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.badgepipeline.upstream.ApiKey;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * What may be known of a key.
 *
 * @param set whether there is one
 * @param from where it comes from
 * @param last4 its last characters, to tell keys apart; empty for one too short to show any
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Secret(boolean set, Optional<Origin> from, Optional<String> last4) {

  static final Secret NONE = new Secret(false, Optional.empty(), Optional.empty());

  static Secret of(ApiKey key, Origin from) {
    return new Secret(true, Optional.of(from), key.last4());
  }
}
