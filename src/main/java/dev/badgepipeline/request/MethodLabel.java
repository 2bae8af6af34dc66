package dev.badgepipeline.request;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.inject.Singleton;
import java.util.Set;

/** Lets methods that nobody knows be counted as one: anybody can make them up. */
@Singleton
final class MethodLabel implements HttpServerMetricsTagsContributor {

  private static final Set<String> KNOWN =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

  @Override
  public Tags contribute(Context context) {
    return KNOWN.contains(context.request().method().name())
        ? Tags.empty()
        : Tags.of("method", "UNKNOWN");
  }
}
