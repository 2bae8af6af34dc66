package dev.badgepipeline.webhook;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * When a sender was heard last.
 *
 * @param sender by its path
 */
@RegisterForReflection
record Heard(String sender, Instant at) {}
