package dev.badgepipeline.database;

/** The tries of one call in the main pool, and the generation that failed it. */
final class Attempts {

  private int count;
  private int generation;

  /**
   * Begins a try.
   *
   * @param inGeneration the number of the generation that serves now
   * @return which try it is, from 1
   */
  synchronized int begin(int inGeneration) {
    generation = inGeneration;
    return ++count;
  }

  synchronized int count() {
    return count;
  }

  /** The number of the generation that the last try was made in; 0 before the first. */
  synchronized int generation() {
    return generation;
  }
}
