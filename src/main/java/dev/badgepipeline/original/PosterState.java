package dev.badgepipeline.original;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.rendering.placement.ChosenArrangement;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;

/**
 * What was last uploaded for an item. The marker inside the poster says the same, and says it under
 * every id, but for the badges, which a later run may have to draw again without deciding them.
 *
 * @param originalSha256 the original that the upload was made from
 * @param uploadedTag the library's tag of it; empty when that is not known for certain
 * @param fingerprint of what decides its pixels
 * @param badges what it shows, in the order in which they were drawn, each where it is set to
 *     stand; empty if that was not noted
 * @param arrangement where they stand together; empty if nobody had to choose
 */
@RegisterForReflection
public record PosterState(
    String originalSha256,
    Optional<String> uploadedTag,
    String fingerprint,
    Optional<List<Badge>> badges,
    Optional<ChosenArrangement> arrangement) {

  public PosterState {
    badges = badges.map(List::copyOf);
  }

  /** The same of what the library shows under another tag. */
  public PosterState tagged(Optional<String> tag) {
    return new PosterState(originalSha256, tag, fingerprint, badges, arrangement);
  }
}
