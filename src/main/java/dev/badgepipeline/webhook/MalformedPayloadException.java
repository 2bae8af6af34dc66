package dev.badgepipeline.webhook;

/** What was sent is not of the form that the sender's payloads have; the message says why. */
public class MalformedPayloadException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedPayloadException(String message) {
    super(message);
  }
}
