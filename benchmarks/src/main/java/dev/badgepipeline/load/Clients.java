package dev.badgepipeline.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Each sends a poster, waits for it to come back, and sends the next. */
final class Clients {

  private static final byte[] START_OF_IMAGE = {(byte) 0xFF, (byte) 0xD8};

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final PackagedService service;
  private final Uploads uploads;
  private final int clients;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger toldToWait = new AtomicInteger();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();

  Clients(PackagedService service, Uploads uploads, int clients) {
    this.service = service;
    this.uploads = uploads;
    this.clients = clients;
  }

  /**
   * What came back.
   *
   * @param posters how many were sent
   * @param failures what else than a badged poster came back
   * @param toldToWait how many answers asked for the same poster again, later
   */
  record Answers(int posters, List<String> failures, int toldToWait, double seconds) {}

  Answers send(int posters) throws IOException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    long start = System.nanoTime();
    List<Future<Void>> all = new ArrayList<>();
    for (int client = 0; client < clients; client++) {
      Callable<Void> work = () -> sendUntil(posters);
      all.add(threads.submit(work));
    }
    threads.shutdown();
    threads.awaitTermination(1, TimeUnit.DAYS);
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Answers(posters, List.copyOf(failures), toldToWait.get(), seconds);
  }

  private Void sendUntil(int posters) throws InterruptedException {
    for (int number = next.getAndIncrement(); number < posters; number = next.getAndIncrement()) {
      try {
        sendUntilTaken(number);
      } catch (IOException e) {
        failures.add("poster " + number + ": " + e);
      }
    }
    return null;
  }

  private void sendUntilTaken(int number) throws IOException, InterruptedException {
    HttpRequest request = uploads.request(number, service.at("/api/v1/posters"));
    HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
    for (OptionalLong wait = wait(answer); wait.isPresent(); wait = wait(answer)) {
      toldToWait.incrementAndGet();
      TimeUnit.SECONDS.sleep(wait.getAsLong());
      answer = http.send(request, BodyHandlers.ofByteArray());
    }
    if (!isBadged(answer, uploads.poster(number))) {
      failures.add("poster " + number + ": status " + answer.statusCode());
    }
  }

  /** How many seconds the service asks its caller to wait, if it does. */
  private static OptionalLong wait(HttpResponse<?> answer) {
    return answer.statusCode() == 503 || answer.statusCode() == 429
        ? answer.headers().firstValueAsLong("Retry-After")
        : OptionalLong.empty();
  }

  private static boolean isBadged(HttpResponse<byte[]> answer, byte[] poster) {
    return answer.statusCode() == 200
        && Arrays.equals(answer.body(), 0, 2, START_OF_IMAGE, 0, 2)
        && !Arrays.equals(answer.body(), poster);
  }
}
