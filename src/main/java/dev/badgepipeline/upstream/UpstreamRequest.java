package dev.badgepipeline.upstream;

import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * A call to an upstream service, which may be sent any number of times.
 *
 * @param service the upstream's name in metrics and messages, such as {@code OMDb}
 * @param url absolute, without a query
 * @param query not encoded
 * @param body what is sent; empty for nothing; not copied
 * @param timeout how long the call may take from first to last, waiting for a connection included
 * @param maxBytes how long the body of the answer may be
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record UpstreamRequest(
    String service,
    HttpMethod method,
    String url,
    Map<String, String> query,
    Map<String, String> headers,
    byte[] body,
    Duration timeout,
    int maxBytes) {

  private static final byte[] NOTHING = {};

  public UpstreamRequest {
    query = Map.copyOf(query);
    headers = Map.copyOf(headers);
  }

  /** Reads something. */
  public static UpstreamRequest get(String service, String url, Duration timeout, int maxBytes) {
    return new UpstreamRequest(
        service, HttpMethod.GET, url, Map.of(), Map.of(), NOTHING, timeout, maxBytes);
  }

  /** The same with one more parameter in its query. */
  public UpstreamRequest withQuery(String name, String value) {
    return new UpstreamRequest(
        service, method, url, with(query, name, value), headers, body, timeout, maxBytes);
  }

  /** The same with one more header. */
  public UpstreamRequest withHeader(String name, String value) {
    return new UpstreamRequest(
        service, method, url, query, with(headers, name, value), body, timeout, maxBytes);
  }

  /** Sends something to the same address. */
  public UpstreamRequest posting(byte[] sent, String contentType) {
    return new UpstreamRequest(
        service,
        HttpMethod.POST,
        url,
        query,
        with(headers, "Content-Type", contentType),
        sent,
        timeout,
        maxBytes);
  }

  private static Map<String, String> with(Map<String, String> some, String name, String value) {
    Map<String, String> more = new TreeMap<>(some);
    more.put(name, value);
    return more;
  }

  /** Without URL, query and headers, since keys are among them. */
  @Override
  public String toString() {
    return method + " to " + service;
  }
}
