package dev.badgepipeline.pipeline;

/** Who says where on a poster its badges stand. */
public enum Placement {
  /** The service, for each poster: where they are set to stand, or where they hide clearly less. */
  AUTO,
  /** Their settings alone. */
  FIXED
}
