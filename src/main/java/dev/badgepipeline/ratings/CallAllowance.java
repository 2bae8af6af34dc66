package dev.badgepipeline.ratings;

import io.smallrye.mutiny.Uni;

/** How many calls of providers may be made for a purpose, however many they allow themselves. */
@FunctionalInterface
public interface CallAllowance {

  /** As many as are needed. */
  CallAllowance UNLIMITED = () -> Uni.createFrom().item(true);

  /** Takes one call; answers false, and takes none, where none is left. Never fails. */
  Uni<Boolean> take();
}
