package dev.badgepipeline.fuzz;

/** What the fuzzer calls, by names that it knows. */
public final class FuzzedTarget {

  @SuppressWarnings("NullAway.Init") // the fuzzer initializes first
  private static FuzzTarget target;

  private FuzzedTarget() {}

  /**
   * Chooses.
   *
   * @param arguments the name of one of {@link FuzzTargets}
   */
  public static void fuzzerInitialize(String[] arguments) {
    target = FuzzTargets.valueOf(arguments[0]).target();
  }

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    target.read(input);
  }
}
