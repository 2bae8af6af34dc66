package dev.badgepipeline.ratings;

/** A provider was not asked, since its calls are used up. The message says so in words. */
final class CallRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CallRefusedException(String reason) {
    super(reason);
  }
}
