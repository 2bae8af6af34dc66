package dev.badgepipeline.pipeline;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What a run as a whole came to. */
@RegisterForReflection
public enum RunOutcome {
  /** Every stage did its work. */
  BADGED,
  /** At least one stage failed; the poster has the badges of the others, and those that stayed. */
  PARTIAL,
  /** The poster already shows exactly this; nothing was uploaded. */
  UNCHANGED,
  /** No poster came out. */
  FAILED
}
