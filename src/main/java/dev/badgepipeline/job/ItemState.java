package dev.badgepipeline.job;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What is known of an item's poster. */
@RegisterForReflection
public enum ItemState {
  /** The library shows a poster without badges of this service. */
  ORIGINAL,
  /** The library shows what was last uploaded. */
  BADGED,
  /** Somebody else has set a poster since the last upload. */
  CHANGED,
  /** The last run came to nothing. */
  FAILED,
  /** It is to be left alone. */
  EXCLUDED
}
