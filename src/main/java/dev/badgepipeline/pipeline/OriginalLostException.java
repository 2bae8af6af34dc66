package dev.badgepipeline.pipeline;

/** The present poster is a badged one, and the original that it was made from is not kept here. */
public class OriginalLostException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OriginalLostException(String message) {
    super(message);
  }
}
