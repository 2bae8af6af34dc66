package dev.badgepipeline.faults;

/** Makes good what a fault has broken. */
@FunctionalInterface
public interface Mend {

  /** Mends; returns when the database could be used again, were it not for the service. */
  void mend() throws Exception;
}
