package dev.badgepipeline.original;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * What was last uploaded for an item. It only saves work: the marker inside the poster says the
 * same, and says it under every id.
 *
 * @param originalSha256 the original that the upload was made from
 * @param uploadedTag the library's tag of it
 * @param fingerprint of what decides its pixels
 */
@RegisterForReflection
public record PosterState(
    String originalSha256, Optional<String> uploadedTag, String fingerprint) {}
