package dev.badgepipeline.pipeline;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What one stage came to, by the names that reports, metrics and logs use. */
@RegisterForReflection
public enum StageOutcome {
  /** Its badge goes on the poster. */
  APPLIED,
  /** There is nothing to show. */
  SKIPPED,
  /** It broke; the others went on. */
  FAILED
}
