package dev.badgepipeline.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Asks a service many times a second whether it lives, as Kubernetes does: for a second each. */
final class LivenessWatch implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
  private final Queue<String> missed = new ConcurrentLinkedQueue<>();
  private final HttpRequest question;

  private LivenessWatch(URI service) {
    this.question =
        HttpRequest.newBuilder(service.resolve("/q/health/live")).timeout(PATIENCE).build();
  }

  /** Begins to ask. */
  static LivenessWatch of(URI service) {
    LivenessWatch watch = new LivenessWatch(service);
    ScheduledFuture<?> unused =
        watch.thread.scheduleWithFixedDelay(watch::ask, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    return watch;
  }

  private void ask() {
    try {
      int status = client.send(question, BodyHandlers.discarding()).statusCode();
      if (status != 200) {
        missed.add("answered with " + status);
      }
    } catch (IOException e) {
      missed.add(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What came in place of a sign of life since this was asked last. */
  List<String> missed() {
    List<String> found = new ArrayList<>();
    for (String each = missed.poll(); each != null; each = missed.poll()) {
      found.add(each);
    }
    return found;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
