package dev.badgepipeline.upstream;

/**
 * An upstream service did not answer, or not in a way that could be used. The message names the
 * service and the fault, never a URL, so that no key can leak through it.
 */
public class UpstreamException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UpstreamException(String message) {
    super(message);
  }
}
