package dev.badgepipeline.deploy;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Several clients that make calls at the same time, each one a moment after the answer to the one
 * before: a service that is kept busy has time left to start another instance.
 */
final class Load {

  /** How many clients there are, and so the most calls that are under way. */
  static final int CLIENTS = 6;

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI service;
  private final Iterator<Call> calls;
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(CLIENTS);

  private Load(URI service, Iterator<Call> calls) {
    this.service = service;
    this.calls = calls;
  }

  /** A call without a body. */
  record Call(String method, String target) {

    static Call badge(Title title) {
      return new Call("POST", badgesOf(title));
    }

    /** Draws and uploads even what the library shows already. */
    static Call badgeAnew(Title title) {
      return new Call("POST", badgesOf(title) + "?force=true");
    }

    static Call restore(Title title) {
      return new Call("DELETE", badgesOf(title));
    }

    private static String badgesOf(Title title) {
      return "/api/v1/items/" + title.id() + "/badges";
    }
  }

  /**
   * What came of a call.
   *
   * @param status 0 where there was no answer
   * @param body or why there is none
   */
  record Answer(Call call, int status, String body) {

    /** Of a call that has badged something. */
    String runId() {
      return JsonPath.from(body).getString("runId");
    }
  }

  /** Begins to make calls. */
  static Load of(Stream<Call> calls, URI service) {
    Load load = new Load(service, calls.iterator());
    for (int client = 0; client < CLIENTS; client++) {
      load.startClient();
    }
    return load;
  }

  private void startClient() {
    ScheduledFuture<?> unused =
        threads.scheduleWithFixedDelay(
            this::makeNextCall, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Makes no further call. */
  void end() {
    threads.shutdown();
  }

  /** How many calls were answered until now. */
  int answersSoFar() {
    return answers.size();
  }

  /** Waits for the answers to all calls that were made. */
  List<Answer> answers() throws InterruptedException {
    if (!threads.awaitTermination(LONG_ENOUGH.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("there are still calls without an answer");
    }
    return List.copyOf(answers);
  }

  private void makeNextCall() {
    next().ifPresentOrElse(call -> answers.add(answerTo(call)), this::end);
  }

  private synchronized Optional<Call> next() {
    return calls.hasNext() ? Optional.of(calls.next()) : Optional.empty();
  }

  private Answer answerTo(Call call) {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve(call.target()))
            .method(call.method(), BodyPublishers.noBody())
            .header("X-Api-Key", ClusterEnvironment.API_KEY)
            .build();
    try {
      HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
      return new Answer(call, answer.statusCode(), answer.body());
    } catch (IOException e) {
      return new Answer(call, 0, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(call, 0, e.toString());
    }
  }
}
