package dev.badgepipeline.pipeline;

/** Why something failed, in the words of reports. */
final class Reason {

  private Reason() {}

  static String of(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }
}
