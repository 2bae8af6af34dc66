package dev.badgepipeline.web;

import dev.badgepipeline.problem.Problem;
import dev.badgepipeline.problem.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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

  private static final String ASK_EACH_TIME = "no-cache";
  private static final String KEEP = "public, max-age=31536000, immutable";

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
    send(call, FILES.document(view), ASK_EACH_TIME);
  }

  /** A page that was opened before the service was renewed asks for files of the version before. */
  private void sendFile(RoutingContext call, String path) {
    Optional<PageFile> file = FILES.file(PagePaths.nameAt(path));
    boolean isOfThisVersion = path.startsWith(PagePaths.directory(FILES.version()));
    if (file.isPresent() && isOfThisVersion) {
      send(call, file.get(), KEEP);
    } else {
      call.response().putHeader("Cache-Control", "no-store");
      refusal.send(call, Problem.of(404, "the page has no such file in this version"));
    }
  }

  private void send(RoutingContext call, PageFile file, String caching) {
    String tag = "W/\"" + FILES.version() + "\"";
    HttpServerResponse response =
        call.response()
            .putHeader("Cache-Control", caching)
            .putHeader("ETag", tag)
            .putHeader("Vary", "Accept-Encoding");
    if (isKnown(call, tag)) {
      response.setStatusCode(304).end();
      return;
    }
    Optional<byte[]> compressed = file.compressed().filter(gzip -> takesGzip(call));
    compressed.ifPresent(gzip -> response.putHeader("Content-Encoding", "gzip"));
    byte[] body = compressed.orElse(file.plain());
    response
        .putHeader("Content-Type", file.contentType())
        .putHeader("Content-Length", Integer.toString(body.length));
    if (call.request().method().equals(HttpMethod.HEAD)) {
      response.end();
    } else {
      response.end(Buffer.buffer(body));
    }
  }

  private static boolean isKnown(RoutingContext call, String tag) {
    return values(call, "If-None-Match").anyMatch(tag::equals);
  }

  private static boolean takesGzip(RoutingContext call) {
    return values(call, "Accept-Encoding")
        .map(coding -> coding.toLowerCase(Locale.ROOT).replace(" ", ""))
        .anyMatch(coding -> coding.equals("gzip") || coding.startsWith("gzip;q=1"));
  }

  private static Stream<String> values(RoutingContext call, String header) {
    return call.request().headers().getAll(header).stream()
        .flatMap(value -> List.of(value.split(",", -1)).stream())
        .map(String::strip);
  }
}
