package dev.badgepipeline.upstream;

/** An upstream service sends more than it may; the rest was not read. Asking again is no use. */
public class OversizedAnswerException extends UpstreamException {

  private static final long serialVersionUID = 1L;

  public OversizedAnswerException(String message) {
    super(message);
  }
}
