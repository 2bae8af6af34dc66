package dev.badgepipeline.database;

/** The tables cannot be brought up to this program's version. */
final class SchemaRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient SchemaProblem problem;

  SchemaRefused(SchemaProblem problem, Throwable cause) {
    super(problem.reason(), cause);
    this.problem = problem;
  }

  SchemaRefused(SchemaProblem problem) {
    super(problem.reason());
    this.problem = problem;
  }

  SchemaProblem problem() {
    return problem;
  }
}
