package dev.badgepipeline.rendering;

/** Lends memory to a drawing. */
@FunctionalInterface
public interface Memory {

  /** Lends whatever is asked for. */
  Memory UNLIMITED = bytes -> {};

  /**
   * Says what work takes in all from now on, before it is taken. Throws when there is not as much,
   * which ends the work.
   *
   * @param bytes in the heap and outside of it, the poster's own file included
   */
  void take(long bytes);
}
