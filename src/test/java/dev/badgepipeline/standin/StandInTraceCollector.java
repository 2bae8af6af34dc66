package dev.badgepipeline.standin;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A collector that takes traces by OTLP over HTTP. */
public final class StandInTraceCollector extends StandInServer {

  /** What was sent so far, each an {@code ExportTraceServiceRequest} of OTLP. */
  public List<String> exports() {
    return requests(request -> request.path().equals("/v1/traces")).stream()
        .map(request -> new String(request.body(), StandardCharsets.ISO_8859_1))
        .toList();
  }

  @Override
  Response answer(Request request) {
    return new Response(200, "application/x-protobuf", new byte[0]);
  }
}
