package dev.badgepipeline.rendering.jpeg.model;

/** Carries why a file cannot be spliced out of the depths of reading it. */
public final class NotSplicedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean corrupt;

  private NotSplicedException(String reason, boolean corrupt) {
    super(
        reason, /* cause= */ null, /* enableSuppression= */ false, /* writableStackTrace= */ false);
    this.corrupt = corrupt;
  }

  /**
   * Of a file that may be sound, but is of a kind that is not spliced.
   *
   * @param reason in words, continuing "not spliced: "
   */
  public static NotSplicedException unsupported(String reason) {
    return new NotSplicedException(reason, /* corrupt= */ false);
  }

  /**
   * Of a file that breaks the rules of its format or ends too early.
   *
   * @param reason in words, continuing "not spliced: "
   */
  public static NotSplicedException corrupt(String reason) {
    return new NotSplicedException(reason, /* corrupt= */ true);
  }

  /** Why, in words. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  /** Whether the file is broken, not only of another kind. */
  public boolean isCorrupt() {
    return corrupt;
  }
}
