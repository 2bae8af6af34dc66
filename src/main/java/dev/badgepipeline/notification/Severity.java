package dev.badgepipeline.notification;

/** How much a message matters. */
enum Severity {
  /** Nothing needs to be done. */
  INFO,
  /** Something has failed that others do not depend on. */
  WARNING,
  /** Until somebody acts, more will fail. */
  FAILURE
}
