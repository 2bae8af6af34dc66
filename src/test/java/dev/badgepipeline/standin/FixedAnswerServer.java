package dev.badgepipeline.standin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Any service at its worst: gives one answer to every request, whatever it asks, or none. */
public final class FixedAnswerServer extends StandInServer {

  private final Map<String, Response> byPath = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable Response> once = new AtomicReference<>();
  private volatile Optional<Response> fixed = Optional.of(Response.empty(404));

  /** Answers with a status and JSON from now on. */
  public void answers(int status, String body) {
    answers(status, Map.of(), body);
  }

  /** Answers with a status, headers and JSON from now on. */
  public void answers(int status, Map<String, String> headers, String body) {
    fixed = Optional.of(json(status, headers, body));
  }

  /** Answers the next request in another way. */
  public void answersOnce(int status, Map<String, String> headers, String body) {
    once.set(json(status, headers, body));
  }

  /** Answers requests of one path in another way from now on. */
  public void answers(String path, int status, Map<String, String> headers, String body) {
    byPath.put(path, json(status, headers, body));
  }

  private static Response json(int status, Map<String, String> headers, String body) {
    return new Response(status, "application/json", headers, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Accepts requests from now on, and answers none of them. */
  public void keepsSilent() {
    fixed = Optional.empty();
  }

  /** The requests that were made so far. */
  public List<Request> requests() {
    return requests(any -> true);
  }

  @Override
  Response answer(Request request) {
    return Optional.ofNullable(once.getAndSet(null))
        .or(() -> Optional.ofNullable(byPath.get(request.path())))
        .or(() -> fixed)
        .orElseGet(FixedAnswerServer::awaitTheEnd);
  }

  /** The thread ends with the server. */
  private static Response awaitTheEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Response.empty(503);
  }
}
