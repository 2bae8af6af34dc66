package dev.badgepipeline.web;

import dev.badgepipeline.problem.Problem;
import dev.badgepipeline.problem.Refusal;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Serves the page. Browsers ask for the document each time, and keep the files that it names for
 * good: files of another version are at other paths.
 */
@Singleton
class PageRoutes {

  /**
   * Nothing but files of the service's own, and its API; no script or style within documents, no
   * text that becomes elements but through the one library that makes them from templates.
   */
  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' blob: data:",
          "connect-src 'self'",
          "font-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'",
          "trusted-types lit-html");

  /** Read and compressed with this class: in a native binary that was when it was built. */
  private static final PageFiles FILES = PageFiles.read();

  private final Refusal refusal;

  PageRoutes(Refusal refusal) {
    this.refusal = refusal;
  }

  void register(@Observes Router router) {
    router.route().handler(this::answer);
  }

  /** Whatever belongs to the page ends here, whatever its method: nothing else is behind it. */
  private void answer(RoutingContext call) {
    String path = call.normalizedPath();
    if (!PagePaths.contains(path)) {
      call.next();
    } else if (!isReading(call.request().method())) {
      refusal.send(call, Problem.of(405, "the page can only be read"));
    } else {
      PagePaths.viewAt(path)
          .ifPresentOrElse(view -> sendDocument(call, view), () -> sendFile(call, path));
    }
  }

  private static boolean isReading(HttpMethod method) {
    return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
  }

  private void sendDocument(RoutingContext call, String view) {
    call.response()
        .putHeader("Content-Security-Policy", POLICY)
        .putHeader("Cross-Origin-Opener-Policy", "same-origin");
    FileAnswer.send(call, FILES.document(view), FileAnswer.ASK_EACH_TIME);
  }

  /** A page that was opened before the service was renewed asks for files of the version before. */
  private void sendFile(RoutingContext call, String path) {
    Optional<PageFile> file = FILES.file(PagePaths.nameAt(path));
    boolean isOfThisVersion = path.startsWith(PagePaths.directory(FILES.version()));
    if (file.isPresent() && isOfThisVersion) {
      FileAnswer.send(call, file.get(), FileAnswer.KEEP);
    } else {
      call.response().putHeader("Cache-Control", "no-store");
      refusal.send(call, Problem.of(404, "the page has no such file in this version"));
    }
  }
}
