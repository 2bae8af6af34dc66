package dev.badgepipeline.request;

import dev.badgepipeline.problem.Problem;
import dev.badgepipeline.problem.Refusal;
import dev.badgepipeline.rendering.RenderingConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * Refuses what the head of a request already says to be unacceptable: an expectation that nobody
 * knows, a body that is too large, a document that would have to be read to know how long it is.
 */
@ApplicationScoped
class RequestHeads {

  private static final int ONCE_ITS_SENDER_MAY_CALL = 90;
  private static final long LONGEST_DOCUMENT = 64 << 10;

  /** The one document that may name many items. */
  private static final String JOBS = "/api/v1/jobs";

  private static final long LONGEST_JOB = 1 << 20;

  private final long longestUpload;
  private final Refusal refusal;

  RequestHeads(RenderingConfig config, Refusal refusal) {
    this.longestUpload = Uploads.longest(config);
    this.refusal = refusal;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, ONCE_ITS_SENDER_MAY_CALL);
  }

  private void check(RoutingContext call) {
    Optional<Problem> problem = problem(call);
    if (problem.isPresent()) {
      refusal.send(call, problem.get());
    } else {
      call.next();
    }
  }

  private Optional<Problem> problem(RoutingContext call) {
    HttpServerRequest request = call.request();
    String expected = request.getHeader("Expect");
    boolean isUpload = Uploads.isPath(call.normalizedPath());
    long limit = isUpload ? longestUpload : longestDocument(call.normalizedPath());
    if (expected != null && !expected.equalsIgnoreCase("100-continue")) {
      return Optional.of(Problem.of(417, "of expectations only 100-continue is known"));
    }
    if (length(request) > limit) {
      return Optional.of(Uploads.tooLarge(limit));
    }
    if (!isUpload && request.getHeader("Transfer-Encoding") != null) {
      return Optional.of(Problem.of(411, "a document must say its Content-Length"));
    }
    return Optional.empty();
  }

  private static long longestDocument(String path) {
    return path.equals(JOBS) ? LONGEST_JOB : LONGEST_DOCUMENT;
  }

  private static long length(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
  }
}
