package dev.badgepipeline.api;

/** The request itself is wrong, as the message says. */
public class BadRequestProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadRequestProblem(String message) {
    super(message);
  }
}
