package dev.badgepipeline.security;

/** The service would answer anybody on the network; it does not start like that. */
class UnsafeExposureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnsafeExposureException(String message) {
    super(message);
  }
}
