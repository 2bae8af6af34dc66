package dev.badgepipeline.fuzz;

import java.util.stream.Stream;

/** Something that reads what strangers send. */
public interface FuzzTarget {

  /** Inputs that are understood, from which others are made. */
  Stream<byte[]> seeds();

  /**
   * Reads an input. Whatever it is, it is understood or refused in the way that its sender is told
   * of; all that comes out of here is a finding.
   */
  void read(byte[] input);
}
