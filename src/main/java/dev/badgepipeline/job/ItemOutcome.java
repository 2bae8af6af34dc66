package dev.badgepipeline.job;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What a job came to with one of its items. */
@RegisterForReflection
public enum ItemOutcome {
  /** The poster has its badges; in a dry run: it would get them. */
  BADGED,
  /** The same, without the badges that could not be decided. */
  PARTIAL,
  /** The library shows exactly this already. */
  UNCHANGED,
  /** The library has its original again; in a dry run: it would get it. */
  RESTORED,
  /** The item is left alone, for a reason. */
  SKIPPED,
  /** Nothing came of it, for a reason. */
  FAILED
}
