package dev.badgepipeline.ratings;

/** A provider was not asked, since no more calls are made for this purpose. */
final class AllowanceSpentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  AllowanceSpentException(String provider) {
    super(provider + " is not asked: no more calls are made for this");
  }
}
