package dev.badgepipeline.upstream;

/**
 * An upstream service did not answer, or not in a way that could be used. The message names the
 * service and the fault, never a URL, so that no key can leak through it.
 */
public class UpstreamException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Fault fault;

  /** Why there is no answer that could be used. */
  public enum Fault {
    /** No name server knows the host. */
    NAME_NOT_FOUND,
    /** Nothing listens there. */
    REFUSED,
    /** Nothing came back in time. */
    NO_ANSWER,
    /** What came back is of no use, or the connection broke. */
    UNUSABLE
  }

  public UpstreamException(String message) {
    this(message, Fault.UNUSABLE);
  }

  UpstreamException(String message, Fault fault) {
    super(message);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
