package dev.badgepipeline.job.queue;

/** Work was not taken by the queue, or nobody knows whether it was. */
public final class QueueUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public QueueUnavailableException(String message) {
    super(message);
  }

  public QueueUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
