package dev.badgepipeline.job;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What a job does with each of its items. */
@RegisterForReflection
public enum JobWork {
  /** Badges the poster, unless the library shows exactly this already. */
  BADGE,
  /** Asks for ratings that have become old, and badges the poster where that changes it. */
  REFRESH_RATINGS,
  /** Gives the library its original poster back, where it still shows ours. */
  RESTORE
}
