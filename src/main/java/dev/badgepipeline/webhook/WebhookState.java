package dev.badgepipeline.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What senders have told.
 *
 * @param waiting how many items wait until nothing more is told of them
 * @param expected how many titles are looked for that their library does not have yet
 */
@RegisterForReflection
public record WebhookState(List<Source> senders, int waiting, int expected) {

  public WebhookState {
    senders = List.copyOf(senders);
  }

  /**
   * One sender.
   *
   * @param name the last part of its path
   * @param lastHeard when it has sent something that was understood; empty for never
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Source(String name, Optional<Instant> lastHeard) {}
}
