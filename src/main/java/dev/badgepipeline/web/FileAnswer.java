package dev.badgepipeline.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Sends files: compressed to whoever takes that, and not again to whoever has them. */
final class FileAnswer {

  /** What is at the same path may be another file tomorrow. */
  static final String ASK_EACH_TIME = "no-cache";

  /** What is at the same path stays as it is. */
  static final String KEEP = "public, max-age=31536000, immutable";

  private FileAnswer() {}

  /**
   * Ends the call with a file, or with its head alone where no more is asked for.
   *
   * @param caching how long it may be kept: {@link #ASK_EACH_TIME} or {@link #KEEP}
   */
  static void send(RoutingContext call, PageFile file, String caching) {
    HttpServerResponse response =
        call.response().putHeader("Cache-Control", caching).putHeader("ETag", file.tag());
    response.headers().add("Vary", "Accept-Encoding");
    if (isKnown(call, file)) {
      response.setStatusCode(304).end();
      return;
    }
    boolean isGzip = file.isCompressed() && takesGzip(call);
    if (isGzip) {
      response.putHeader("Content-Encoding", "gzip");
    }
    byte[] body = isGzip ? file.kept() : file.plain();
    response
        .putHeader("Content-Type", file.contentType())
        .putHeader("Content-Length", Integer.toString(body.length));
    if (call.request().method().equals(HttpMethod.HEAD)) {
      response.end();
    } else {
      response.end(Buffer.buffer(body));
    }
  }

  private static boolean isKnown(RoutingContext call, PageFile file) {
    return values(call, "If-None-Match").anyMatch(file.tag()::equals);
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
