package dev.badgepipeline.pipeline;

/** A poster that came with the request is a badged one, and would be badged twice. */
public class AlreadyBadgedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  AlreadyBadgedException(String message) {
    super(message);
  }
}
