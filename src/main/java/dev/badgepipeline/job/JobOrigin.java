package dev.badgepipeline.job;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Who wants a job. */
@RegisterForReflection
public enum JobOrigin {
  /** Somebody who asked for it. */
  PERSON,
  /** A media server or a download program that said what has come. */
  WEBHOOK,
  /** The look for what has changed. */
  SWEEP,
  /** A schedule of the owner's. */
  SCHEDULE
}
