package dev.badgepipeline.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls are looked at until they are answered, and kept no longer. */
class CallWatchTest {

  private static final Duration VERY_LONG = Duration.ofHours(1);
  private static final Duration VERY_SHORT = Duration.ofMillis(5);

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger looks = new AtomicInteger();

  @AfterEach
  void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void answeredCallsAreNotKept() throws Exception {
    BlockingQueue<WeakReference<RoutingContext>> calls = new LinkedBlockingQueue<>();
    call(
        call -> {
          calls.add(new WeakReference<>(call));
          CallWatch.every(VERY_LONG, call, () -> true);
          call.response().putHeader("Connection", "close").end();
        });

    WeakReference<RoutingContext> answered = calls.poll(10, TimeUnit.SECONDS);
    assertThat(answered).isNotNull();
    await()
        .untilAsserted(
            () -> {
              System.gc();
              assertThat(answered.get()).isNull();
            });
  }

  @Test
  void callsAreLookedAtUntilTheyAreAnswered() throws Exception {
    call(call -> CallWatch.every(VERY_SHORT, call, () -> endAfterThree(call)));

    int before = looks.get();
    assertThat(before).isGreaterThanOrEqualTo(3);
    TimeUnit.MILLISECONDS.sleep(20 * VERY_SHORT.toMillis());
    assertThat(looks).hasValue(before);
  }

  @Test
  void nobodyLooksAgainWhoNeedNot() throws Exception {
    call(
        call -> {
          CallWatch.every(VERY_SHORT, call, () -> looks.incrementAndGet() < 2);
          vertx.setTimer(20 * VERY_SHORT.toMillis(), later -> call.response().end());
        });

    assertThat(looks).hasValue(2);
  }

  private boolean endAfterThree(RoutingContext call) {
    if (looks.incrementAndGet() == 3) {
      call.response().end();
    }
    return true;
  }

  private void call(Consumer<RoutingContext> handler) throws IOException {
    Router router = Router.router(vertx);
    router.route().handler(handler::accept);
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, InetAddress.getLoopbackAddress().getHostAddress())
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    URI.create("http://127.0.0.1:" + server.actualPort() + "/").toURL().openStream().close();
  }
}
