package dev.badgepipeline.upstream;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Takes the queries out of the addresses in traces, and the paths that are secrets: some upstreams
 * take their keys there, and so may callers who have no other way. It does so before anybody else
 * sees a trace.
 */
@Singleton
class TracesWithoutSecrets implements SpanProcessor {

  /** By the present names and by those that went before. */
  private static final List<AttributeKey<String>> ADDRESSES =
      List.of(
          AttributeKey.stringKey("url.full"),
          AttributeKey.stringKey("http.url"),
          AttributeKey.stringKey("http.target"),
          AttributeKey.stringKey("url.path"));

  private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");

  private final SecretPaths secrets;

  TracesWithoutSecrets(SecretPaths secrets) {
    this.secrets = secrets;
  }

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    ADDRESSES.forEach(address -> cut(span, address));
    if (span.getAttribute(QUERY) != null) {
      span.setAttribute(QUERY, "");
    }
  }

  private void cut(ReadWriteSpan span, AttributeKey<String> key) {
    String address = span.getAttribute(key);
    if (address != null) {
      String shown = secrets.shown(withoutQuery(address));
      if (!shown.equals(address)) {
        span.setAttribute(key, shown);
      }
    }
  }

  private static String withoutQuery(String address) {
    int query = address.indexOf('?');
    return query < 0 ? address : address.substring(0, query);
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {}

  @Override
  public boolean isEndRequired() {
    return false;
  }
}
