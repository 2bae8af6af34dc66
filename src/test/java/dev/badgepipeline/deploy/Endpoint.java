package dev.badgepipeline.deploy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;

/** The way to one instance, with the number of requests that are under way on it. */
final class Endpoint {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Instance instance;
  private final AtomicInteger inHand = new AtomicInteger();
  private volatile boolean ready;

  Endpoint(Instance instance) {
    this.instance = instance;
  }

  Instance instance() {
    return instance;
  }

  void probe() {
    ready = instance.isReady();
  }

  /** Whether the last probe found it so. */
  boolean isReady() {
    return ready;
  }

  /** How many requests wait for their answers. */
  int inHand() {
    return inHand.get();
  }

  /** Sends a request on. Fails when the connection breaks before the answer is there. */
  HttpResponse<byte[]> send(ProxiedRequest request) throws IOException, InterruptedException {
    inHand.incrementAndGet();
    try {
      HttpRequest.Builder forwarded =
          HttpRequest.newBuilder(instance.address().resolve(request.target()))
              .method(request.method(), BodyPublishers.noBody());
      request.apiKey().ifPresent(key -> forwarded.header("X-Api-Key", key));
      return CLIENT.send(forwarded.build(), BodyHandlers.ofByteArray());
    } finally {
      inHand.decrementAndGet();
    }
  }
}
