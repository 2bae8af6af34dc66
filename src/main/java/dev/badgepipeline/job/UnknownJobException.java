package dev.badgepipeline.job;

/** There is no such job, or none any more. */
public class UnknownJobException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownJobException(String jobId) {
    super("there is no job " + jobId);
  }
}
