package dev.badgepipeline.lists;

/** A provider does not give a list: there is none, or it is not for this key. */
public final class UnreadableListException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says why in words. */
  public UnreadableListException(String reason) {
    super(reason);
  }
}
