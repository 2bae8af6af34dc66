package dev.badgepipeline.pipeline;

/** A run came to nothing, and its report says so. */
public class RunFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient PipelineReport report;
  private final Throwable failure;

  RunFailedException(PipelineReport report, Throwable failure) {
    super(Reason.of(failure), failure);
    this.report = report;
    this.failure = failure;
  }

  /** What is recorded of the run. */
  public PipelineReport report() {
    return report;
  }

  /** What it failed by. */
  public Throwable failure() {
    return failure;
  }
}
