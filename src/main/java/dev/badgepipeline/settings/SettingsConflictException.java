package dev.badgepipeline.settings;

/** Somebody else has changed the settings since they were read. */
public class SettingsConflictException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SettingsConflictException(String message) {
    super(message);
  }
}
