package dev.badgepipeline.start.check;

/**
 * Something that keeps the service from starting.
 *
 * @param sentence what it is, why it cannot be, and how it is mended, in one line
 */
record Mistake(String sentence) {

  Mistake {
    sentence = sentence.strip().replaceAll("\\s*\\R\\s*", " / ");
  }
}
