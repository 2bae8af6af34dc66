package dev.badgepipeline.notification;

/** No target has this name. */
public class UnknownTargetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownTargetException(String name) {
    super("there is no target '" + name + "' for notifications");
  }
}
