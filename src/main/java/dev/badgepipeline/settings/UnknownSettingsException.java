package dev.badgepipeline.settings;

/** There are no settings of that name. */
public class UnknownSettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownSettingsException(String message) {
    super(message);
  }
}
