package dev.badgepipeline.job.queue.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.badgepipeline.context.Contexts;
import dev.badgepipeline.database.FaultProxy;
import dev.badgepipeline.job.queue.Lane;
import dev.badgepipeline.job.queue.QueueState;
import dev.badgepipeline.job.queue.QueueUnavailableException;
import dev.badgepipeline.job.queue.QueuedWork;
import dev.badgepipeline.job.queue.RecordingWorker;
import dev.badgepipeline.surroundings.OwnThread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What becomes of work when the broker is killed, stopped, frozen, cut off or short of something.
 */
class BrokerFaultsTest {

  private static final Timing TIMING = RabbitmqQueueTest.QUICK;
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);
  private static final QueueState OPEN = new QueueState.Open();

  private static @Nullable DisposableRabbit shared;

  private FaultProxy way = FaultProxy.before(1);
  private final List<RabbitmqQueue> opened = new ArrayList<>();

  @BeforeAll
  static void startBroker() {
    shared = DisposableRabbit.startNew();
  }

  @AfterAll
  static void endBroker() {
    if (shared != null) {
      shared.close();
    }
  }

  private static DisposableRabbit rabbit() {
    return Objects.requireNonNull(shared);
  }

  @BeforeEach
  void beginAnew() {
    rabbit().delete(Queues.of(Lane.NOW), Queues.of(Lane.BULK), Queues.DEAD);
    way.leadTo(rabbit().port());
  }

  @AfterEach
  void close() throws Exception {
    for (RabbitmqQueue queue : opened) {
      queue.close().get(30, TimeUnit.SECONDS);
    }
    way.close();
  }

  private RabbitmqQueue open() {
    Broker broker =
        Broker.of(
            DisposableRabbit.url(way.port()),
            Optional.of(DisposableRabbit.USER),
            Optional.of(DisposableRabbit.PASSWORD),
            TIMING);
    RabbitmqQueue queue = RabbitmqQueue.open(broker, new Queues(true), TIMING, Contexts.OWN);
    opened.add(queue);
    return queue;
  }

  private RabbitmqQueue openAndReady() {
    RabbitmqQueue queue = open();
    awaitUntil(() -> assertThat(queue.state()).isEqualTo(OPEN));
    return queue;
  }

  /** Work of which each piece is offered again until it is held, as its sender would. */
  private static final class PersistentSender {

    private final RabbitmqQueue queue;
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final Set<String> toOffer = ConcurrentHashMap.newKeySet();

    PersistentSender(RabbitmqQueue queue, int count) {
      this.queue = queue;
      IntStream.range(0, count).forEach(n -> toOffer.add("work " + n));
    }

    /** Offers what is not held, once each; answers whether all is held. */
    boolean offerOnce() {
      List<CompletableFuture<Boolean>> offers =
          toOffer.stream().map(this::offer).collect(Collectors.toList());
      return offers.stream().map(CompletableFuture::join).reduce(true, Boolean::logicalAnd);
    }

    private CompletableFuture<Boolean> offer(String id) {
      return queue
          .offer(new QueuedWork(id, Lane.BULK, "{}"))
          .subscribeAsCompletionStage()
          .handle(
              (done, failure) -> {
                if (failure == null) {
                  held.add(id);
                  toOffer.remove(id);
                } else {
                  assertThat(failure).isInstanceOf(QueueUnavailableException.class);
                }
                return failure == null;
              });
    }

    Set<String> held() {
      return Set.copyOf(held);
    }
  }

  private static Set<String> ids(List<QueuedWork> work) {
    return work.stream().map(QueuedWork::id).collect(Collectors.toSet());
  }

  @Test
  void nothingThatWasConfirmedIsLostWhenTheBrokerIsKilledAmidThreeThousand() {
    RabbitmqQueue queue = openAndReady();
    awaitThatNewQueuesSurviveAKill();
    PersistentSender sender = new PersistentSender(queue, 3_000);
    CompletableFuture<Boolean> sending = OwnThread.supply(sender::offerOnce);
    awaitUntil(() -> assertThat(sender.held()).hasSizeGreaterThan(300));

    rabbit().kill();

    assertThat(join(sending)).as("all was held before the kill").isFalse();
    assertThat(queue.state()).isInstanceOf(QueueState.Away.class);
    rabbit().start();
    awaitUntil(() -> assertThat(sender.offerOnce()).isTrue());
    RecordingWorker worker = RecordingWorker.atOnce();
    queue.deliverTo(worker, 8);
    awaitUntil(() -> assertThat(ids(worker.ended())).hasSize(3_000));
    assertThat(ids(worker.ended())).containsAll(sender.held());
  }

  /** RabbitMQ 3.10 notes on disk which queues there are only some seconds after they were made. */
  private static void awaitThatNewQueuesSurviveAKill() {
    Duration noted = Duration.ofSeconds(6);
    await().pollDelay(noted).atMost(noted.plusSeconds(30)).until(() -> true);
  }

  @Test
  void workGoesOnWhenTheBrokerIsStoppedAndStartedAmidIt() {
    RabbitmqQueue queue = openAndReady();
    RecordingWorker worker = RecordingWorker.holding();
    assertThat(new PersistentSender(queue, 40).offerOnce()).isTrue();
    queue.deliverTo(worker, 4);
    awaitUntil(() -> assertThat(worker.begun()).hasSize(4));

    rabbit().stop();
    awaitUntil(
        () ->
            assertThat(queue.state())
                .isInstanceOfSatisfying(
                    QueueState.Away.class, away -> assertThat(away.reason()).contains("RabbitMQ")));
    rabbit().start();
    worker.release();

    awaitUntil(() -> assertThat(ids(worker.ended())).hasSize(40));
    assertThat(worker.begun()).hasSizeLessThanOrEqualTo(44);
    awaitUntil(() -> assertThat(waiting(queue)).isZero());
  }

  @Test
  void frozenBrokerIsNoticedByItsSilenceAndWorkGoesOnAfterIt() {
    RabbitmqQueue queue = openAndReady();
    PersistentSender sender = new PersistentSender(queue, 10);

    rabbit().freeze();
    try {
      assertThat(sender.offerOnce()).isFalse();
      assertThat(queue.state()).isInstanceOf(QueueState.Away.class);
    } finally {
      rabbit().thaw();
    }

    awaitUntil(() -> assertThat(sender.offerOnce()).isTrue());
    RecordingWorker worker = RecordingWorker.atOnce();
    queue.deliverTo(worker, 2);
    awaitUntil(() -> assertThat(ids(worker.ended())).hasSize(10));
  }

  @Test
  void onlyWhatWasInHandComesAgainWhenTheConnectionIsCut() {
    RabbitmqQueue queue = openAndReady();
    RecordingWorker worker = RecordingWorker.holding();
    assertThat(new PersistentSender(queue, 40).offerOnce()).isTrue();
    queue.deliverTo(worker, 8);
    awaitUntil(() -> assertThat(worker.begun()).hasSize(8));

    way.resetOpenConnections();
    worker.release();

    awaitUntil(() -> assertThat(ids(worker.ended())).hasSize(40));
    awaitUntil(() -> assertThat(waiting(queue)).isZero());
    assertThat(worker.begun()).hasSizeBetween(40, 48);
  }

  @Test
  void brokerThatIsNotThereAtTheStartIsTakenUpWhenItComes() {
    way.refuse();
    RabbitmqQueue queue = open();
    RecordingWorker worker = RecordingWorker.atOnce();
    queue.deliverTo(worker, 1);
    awaitUntil(
        () -> assertThat(queue.state()).isEqualTo(new QueueState.Away("RabbitMQ does not listen")));

    way.heal();

    awaitUntil(() -> assertThat(queue.state()).isEqualTo(OPEN));
    assertThat(new PersistentSender(queue, 100).offerOnce()).isTrue();
    awaitUntil(() -> assertThat(worker.ended()).hasSize(100));
  }

  @Test
  void nothingIsSentToABrokerThatIsShortOfMemoryAndItIsSaid() {
    RabbitmqQueue queue = openAndReady();
    PersistentSender sender = new PersistentSender(queue, 10);

    rabbit().raiseMemoryAlarm();
    try {
      assertThat(sender.offerOnce()).isFalse();
      assertThat(queue.state())
          .isEqualTo(new QueueState.Away("RabbitMQ takes nothing at the moment: low on memory"));
      long begun = System.nanoTime();
      assertThat(sender.offerOnce()).isFalse();
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    } finally {
      rabbit().endMemoryAlarm();
    }

    awaitUntil(() -> assertThat(queue.state()).isEqualTo(OPEN));
    awaitUntil(() -> assertThat(sender.offerOnce()).isTrue());
  }

  @Test
  void fullDiskOfTheBrokerIsSaidAndItsConsumersGoOn() {
    RabbitmqQueue queue = openAndReady();
    assertThat(new PersistentSender(queue, 10).offerOnce()).isTrue();
    PersistentSender sender = new PersistentSender(queue, 1);

    rabbit().raiseDiskAlarm();
    try {
      assertThat(sender.offerOnce()).isFalse();
      assertThat(queue.state())
          .isEqualTo(new QueueState.Away("RabbitMQ takes nothing at the moment: low on disk"));
      RecordingWorker worker = RecordingWorker.atOnce();
      queue.deliverTo(worker, 2);
      awaitUntil(() -> assertThat(worker.ended()).hasSizeGreaterThanOrEqualTo(10));
    } finally {
      rabbit().endDiskAlarm();
    }
  }

  @Test
  void closesWithinFiveSecondsWhileTheBrokerReadsNothing() throws Exception {
    RabbitmqQueue queue = openAndReady();
    String large = "x".repeat(10_000);

    rabbit().raiseMemoryAlarm();
    try {
      List<CompletableFuture<Void>> offers =
          IntStream.range(0, 2_000)
              .mapToObj(n -> queue.offer(new QueuedWork("large " + n, Lane.BULK, large)))
              .map(offer -> offer.subscribeAsCompletionStage())
              .toList();
      queue.close().get(5, TimeUnit.SECONDS);
      assertThat(offers).allMatch(CompletableFuture::isCompletedExceptionally);
    } finally {
      rabbit().endMemoryAlarm();
    }
  }

  private static long waiting(RabbitmqQueue queue) {
    return join(queue.waiting(Lane.BULK).subscribeAsCompletionStage());
  }

  private static <T> T join(CompletableFuture<T> result) {
    return result.orTimeout(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS).join();
  }

  private static void awaitUntil(ThrowingRunnable assertion) {
    await()
        .atMost(LONG_ENOUGH)
        .pollInterval(Duration.ofMillis(20))
        .ignoreExceptions()
        .untilAsserted(assertion);
  }
}
