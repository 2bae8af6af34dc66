package dev.badgepipeline.job;

/** As many jobs as there may be have not ended yet; this one was not noted. */
public class TooManyJobsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManyJobsException(int most) {
    super(most + " jobs have not ended yet, and no more are taken");
  }
}
