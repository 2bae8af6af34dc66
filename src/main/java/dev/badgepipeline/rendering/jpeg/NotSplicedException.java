package dev.badgepipeline.rendering.jpeg;

/** Carries the outcome of a file that cannot be spliced out of the depths of reading it. */
final class NotSplicedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient SpliceResult result;

  private NotSplicedException(String reason, SpliceResult result) {
    super(
        reason, /* cause= */ null, /* enableSuppression= */ false, /* writableStackTrace= */ false);
    this.result = result;
  }

  static NotSplicedException unsupported(String reason) {
    return new NotSplicedException(reason, new SpliceResult.Unsupported(reason));
  }

  static NotSplicedException corrupt(String reason) {
    return new NotSplicedException(reason, new SpliceResult.Corrupt(reason));
  }

  SpliceResult result() {
    return result;
  }
}
