package dev.badgepipeline.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.badgepipeline.settings.InvalidSettingsException.Violation;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An error as its caller sees it (RFC 9457).
 *
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what went wrong this time
 * @param instance where the report of the run is that failed, if a run did
 * @param violations the fields that are not acceptable
 * @param code what kind of failure it is, for programs that say it in other words, such as {@code
 *     item-excluded}; empty where the status says enough
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String title,
    int status,
    Optional<String> detail,
    Optional<String> instance,
    List<Violation> violations,
    Optional<String> code) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /** A problem of this status. */
  public static Problem of(int status, String detail) {
    return new Problem(
        inWords(status),
        status,
        Optional.of(detail),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** Fields of a request that are not acceptable. */
  public static Problem invalid(String detail, List<Violation> violations) {
    return new Problem(
        inWords(400), 400, Optional.of(detail), Optional.empty(), violations, Optional.empty());
  }

  /** The same problem, of a run. */
  public Problem ofRun(String runId) {
    return new Problem(
        title, status, detail, Optional.of("/api/v1/runs/" + runId), violations, code);
  }

  /** The same problem, of this kind. */
  public Problem ofKind(String kind) {
    return new Problem(title, status, detail, instance, violations, Optional.of(kind));
  }

  private static String inWords(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return switch (status) {
      case 422 -> "Unprocessable Content";
      case 507 -> "Insufficient Storage";
      default -> known == null ? "Error" : known.getReasonPhrase();
    };
  }

  /** The answer. */
  public Response response() {
    return response(OptionalInt.empty());
  }

  /**
   * The answer.
   *
   * @param retryAfter when it makes sense to come again, in seconds
   */
  public Response response(OptionalInt retryAfter) {
    Response.ResponseBuilder answer = Response.status(status).type(MEDIA_TYPE).entity(this);
    retryAfter.ifPresent(seconds -> answer.header("Retry-After", seconds));
    return answer.build();
  }
}
