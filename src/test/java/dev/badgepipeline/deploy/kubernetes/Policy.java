package dev.badgepipeline.deploy.kubernetes;

/** A rule for everything that is deployed together; its name says what must be so. */
interface Policy {

  boolean isKeptBy(Manifests manifests);

  /** Whether it is a rule for this way to deploy. */
  default boolean isFor(Overlay overlay) {
    return true;
  }
}
