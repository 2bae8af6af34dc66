package dev.badgepipeline.pipeline;

/** What giving back the original of one item of many came to. */
public sealed interface GivenBack {

  /**
   * The library has the original again, or would have it in a dry run.
   *
   * @param proven whether the library has given back the very bytes of the original
   */
  record Restored(boolean proven) implements GivenBack {}

  /**
   * The poster stays.
   *
   * @param reason why, in words that are the same for all whom it concerns
   */
  record Left(String reason) implements GivenBack {}
}
