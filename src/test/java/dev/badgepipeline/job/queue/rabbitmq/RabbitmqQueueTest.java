package dev.badgepipeline.job.queue.rabbitmq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import dev.badgepipeline.context.Contexts;
import dev.badgepipeline.database.RecordedWarnings;
import dev.badgepipeline.job.queue.Lane;
import dev.badgepipeline.job.queue.QueueState;
import dev.badgepipeline.job.queue.QueueUnavailableException;
import dev.badgepipeline.job.queue.QueuedWork;
import dev.badgepipeline.job.queue.RecordingWorker;
import dev.badgepipeline.job.queue.WorkQueue;
import dev.badgepipeline.job.queue.WorkQueueContract;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every queue promises, and what is only to be said of queues on a broker. */
class RabbitmqQueueTest extends WorkQueueContract {

  static final Timing QUICK =
      new Timing(
          Duration.ofMillis(200),
          Duration.ofMillis(500),
          Duration.ofSeconds(2),
          Duration.ofSeconds(20),
          Duration.ofSeconds(1));

  private static final String NOW = Queues.of(Lane.NOW);
  private static final String BULK = Queues.of(Lane.BULK);
  private static final Map<String, Object> QUORUM = Map.of("x-queue-type", "quorum");

  private static @Nullable DisposableRabbit shared;

  private final List<RabbitmqQueue> opened = new ArrayList<>();
  private Optional<RabbitmqQueue> queue = Optional.empty();

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
  void beginWithoutQueues() {
    rabbit().delete(NOW, BULK, Queues.DEAD);
  }

  @AfterEach
  void close() {
    opened.forEach(each -> join(each.close()));
  }

  @Override
  protected RabbitmqQueue queue() {
    if (queue.isEmpty()) {
      queue = Optional.of(open(new Queues(true)));
      awaitUntil(() -> assertThat(queue().state()).isEqualTo(new QueueState.Open()));
      awaitUntil(() -> assertThat(waiting(Lane.NOW)).isNotNegative());
    }
    return queue.get();
  }

  private RabbitmqQueue open(Queues queues) {
    return open(queues, DisposableRabbit.USER, DisposableRabbit.PASSWORD);
  }

  private RabbitmqQueue open(Queues queues, String user, String password) {
    Broker broker =
        Broker.of(
            DisposableRabbit.url(rabbit().port()), Optional.of(user), Optional.of(password), QUICK);
    RabbitmqQueue open = RabbitmqQueue.open(broker, queues, QUICK, Contexts.OWN);
    opened.add(open);
    return open;
  }

  @Test
  void whatItsWorkerFailsOnIsPutAsideAsItCame() {
    queue()
        .deliverTo(
            RecordingWorker.of(
                work -> Uni.createFrom().failure(new IllegalStateException("cannot be read"))),
            1);

    offer(Stream.of(new QueuedWork("4711", Lane.BULK, "its body")));

    assertThat(putAside().getBody()).asString(UTF_8).isEqualTo("its body");
  }

  @Test
  void messageOfSomebodyElseIsPutAsideAndHoldsNobodyUp() {
    RecordingWorker worker = RecordingWorker.atOnce();
    queue().deliverTo(worker, 1);

    publish(NOW, new AMQP.BasicProperties(), "not ours".getBytes(UTF_8));
    offer(numbered(Lane.NOW, 1));

    awaitUntil(() -> assertThat(worker.ended()).hasSize(1));
    assertThat(putAside().getBody()).asString(UTF_8).isEqualTo("not ours");
  }

  @Test
  void messageThatIsNoTextIsPutAside() {
    queue().deliverTo(RecordingWorker.atOnce(), 1);
    AMQP.BasicProperties ours = Messages.properties(new QueuedWork("4711", Lane.NOW, ""), 1);

    publish(NOW, ours, new byte[] {(byte) 0xff, 0x00});

    assertThat(putAside().getBody()).hasSize(2);
  }

  private static void publish(String to, AMQP.BasicProperties properties, byte[] body) {
    rabbit()
        .use(
            channel -> {
              channel.confirmSelect();
              channel.basicPublish("", to, properties, body);
              return channel.getNextPublishSeqNo();
            });
  }

  private static GetResponse putAside() {
    AtomicReference<GetResponse> found = new AtomicReference<>();
    awaitUntil(
        () -> {
          found.set(rabbit().use(channel -> channel.basicGet(Queues.DEAD, true)));
          assertThat(found.get()).isNotNull();
        });
    return found.get();
  }

  @Test
  void workSurvivesItsInstanceWhichHadItInHand() {
    RecordingWorker first = RecordingWorker.holding();
    queue().deliverTo(first, 2);
    offer(numbered(Lane.BULK, 4));
    awaitUntil(() -> assertThat(first.begun()).hasSize(2));
    RecordingWorker second = RecordingWorker.atOnce();
    open(new Queues(true)).deliverTo(second, 2);
    awaitUntil(() -> assertThat(second.ended()).isNotEmpty());

    rabbit().control("close_all_connections", "test");

    awaitUntil(
        () ->
            assertThat(
                    Stream.concat(first.begun().stream(), second.ended().stream())
                        .map(QueuedWork::id)
                        .distinct())
                .hasSize(4));
    first.release();
    awaitUntil(() -> assertThat(waiting(Lane.BULK)).isZero());
  }

  @Test
  void whatHasNotBegunGoesToOthersWhenThePaceIsZero() {
    RecordingWorker slow = RecordingWorker.holding();
    queue().deliverTo(slow, 1);
    offer(Stream.concat(numbered(Lane.NOW, 3), numbered(Lane.BULK, 3)));
    awaitUntil(() -> assertThat(slow.begun()).hasSize(1));

    queue().pace(0);

    awaitUntil(() -> assertThat(waiting(Lane.NOW) + waiting(Lane.BULK)).isEqualTo(5));
    RecordingWorker quick = RecordingWorker.atOnce();
    open(new Queues(true)).deliverTo(quick, 2);
    awaitUntil(() -> assertThat(quick.ended()).hasSize(5));
    slow.release();
  }

  @Test
  void queuesThatSomebodyElseHasMadeAreTakenAsTheyAre() {
    rabbit().use(channel -> channel.queueDeclare(NOW, true, false, false, QUORUM));
    rabbit().use(channel -> channel.queueDeclare(BULK, true, false, false, QUORUM));
    RecordingWorker worker = RecordingWorker.atOnce();
    queue().deliverTo(worker, 1);

    offer(numbered(Lane.NOW, 2));

    awaitUntil(() -> assertThat(worker.ended()).hasSize(2));
  }

  @Test
  void serviceThatMayMakeNoQueuesWaitsForThemAndSaysSo() {
    RabbitmqQueue waiting = open(new Queues(false));
    awaitUntil(
        () ->
            assertThat(waiting.state())
                .isEqualTo(
                    new QueueState.Away(
                        "RabbitMQ has no queue badges.now, and this service makes none"
                            + " (badge-pipeline.rabbitmq.declare)")));

    rabbit().use(channel -> channel.queueDeclare(NOW, true, false, false, QUORUM));
    rabbit().use(channel -> channel.queueDeclare(BULK, true, false, false, QUORUM));

    awaitUntil(() -> assertThat(waiting.state()).isEqualTo(new QueueState.Open()));
  }

  /** As the manifests of the operators make it. */
  @Test
  void userWhoMayOnlySendAndTakeIsEnoughWhereQueuesAreMadeByOthers() {
    rabbit().use(channel -> channel.queueDeclare(NOW, true, false, false, QUORUM));
    rabbit().use(channel -> channel.queueDeclare(BULK, true, false, false, QUORUM));
    rabbit().control("add_user", "limited", "of-no-worth");
    rabbit()
        .control("set_permissions", "limited", "^$", "^amq\\.default$", "^badges\\.(now|bulk)$");
    RabbitmqQueue limited = open(new Queues(false), "limited", "of-no-worth");
    RecordingWorker worker = RecordingWorker.atOnce();
    limited.deliverTo(worker, 1);
    awaitUntil(() -> assertThat(limited.state()).isEqualTo(new QueueState.Open()));

    join(limited.offer(new QueuedWork("1", Lane.NOW, "")).subscribeAsCompletionStage());

    awaitUntil(() -> assertThat(worker.ended()).hasSize(1));
  }

  @Test
  void queueThatIsDeletedUnderItsConsumerIsMadeAgain() {
    RecordingWorker worker = RecordingWorker.atOnce();
    queue().deliverTo(worker, 1);
    offer(numbered(Lane.BULK, 1));
    awaitUntil(() -> assertThat(worker.ended()).hasSize(1));

    rabbit().delete(BULK);

    awaitUntil(() -> assertThat(isThere(BULK)).isTrue());
    offer(numbered(Lane.BULK, 2));
    awaitUntil(() -> assertThat(worker.ended()).hasSize(3));
  }

  @Test
  void workForAQueueThatWasDeletedIsNotTakenForDone() {
    queue();
    rabbit().delete(NOW);

    assertThatThrownBy(() -> offer(numbered(Lane.NOW, 1)))
        .hasCauseInstanceOf(QueueUnavailableException.class)
        .hasMessageContaining("RabbitMQ has lost its queue");

    awaitUntil(() -> assertThat(isThere(NOW)).isTrue());
    offer(numbered(Lane.NOW, 1));
    assertThat(waiting(Lane.NOW)).isEqualTo(1);
  }

  private static boolean isThere(String queue) {
    try {
      rabbit().use(channel -> channel.queueDeclarePassive(queue));
      return true;
    } catch (IllegalStateException missing) {
      return false;
    }
  }

  @Test
  void fullQueueRefusesAndIsToBeAskedLater() {
    Map<String, Object> little = new HashMap<>(QUORUM);
    little.put("x-max-length", 1);
    little.put("x-overflow", "reject-publish");
    rabbit().use(channel -> channel.queueDeclare(NOW, true, false, false, little));
    queue();

    awaitUntil(
        () ->
            assertThatThrownBy(() -> offer(numbered(Lane.NOW, 2)))
                .hasCauseInstanceOf(QueueUnavailableException.class)
                .hasMessageContaining("its queue is full"));
  }

  /** Another consumer is the only one that a queue of this kind gives anything to. */
  @Test
  void consumerThatIsGivenNothingThoughThereIsWorkBeginsAnew() {
    Map<String, Object> forOne = new HashMap<>(QUORUM);
    forOne.put("x-single-active-consumer", true);
    rabbit().use(channel -> channel.queueDeclare(BULK, true, false, false, forOne));

    List<String> told = rabbit().use(this::whatIsToldWhileAnotherIsServed);

    assertThat(told).anyMatch(line -> line.contains("RabbitMQ has work and gave none"));
  }

  private List<String> whatIsToldWhileAnotherIsServed(Channel another) throws IOException {
    another.basicQos(1);
    another.basicConsume(BULK, false, (tag, message) -> {}, tag -> {});
    try (RecordedWarnings warnings = RecordedWarnings.of(WorkQueue.class)) {
      queue().deliverTo(RecordingWorker.atOnce(), 1);
      offer(numbered(Lane.BULK, 3));
      awaitUntil(() -> assertThat(warnings.lines()).isNotEmpty());
      return warnings.lines();
    }
  }

  @Test
  void wrongPasswordIsSaidAndNeverRepeated() {
    RabbitmqQueue locked = open(new Queues(true), DisposableRabbit.USER, "wrong-and-secret");

    awaitUntil(
        () ->
            assertThat(locked.state())
                .isEqualTo(new QueueState.Away("RabbitMQ refuses the user name or the password")));

    assertThatThrownBy(
            () ->
                join(locked.offer(new QueuedWork("1", Lane.NOW, "")).subscribeAsCompletionStage()))
        .hasCauseInstanceOf(QueueUnavailableException.class)
        .hasMessageNotContaining("wrong-and-secret");
  }

  @Test
  void addressMaySayEverything() {
    String all =
        "amqp://" + DisposableRabbit.USER + ":of%2Dno-worth@127.0.0.1:" + rabbit().port() + "/%2F";
    Broker broker = Broker.of(all, Optional.empty(), Optional.empty(), QUICK);
    RabbitmqQueue there = RabbitmqQueue.open(broker, new Queues(true), QUICK, Contexts.OWN);
    opened.add(there);

    awaitUntil(() -> assertThat(there.state()).isEqualTo(new QueueState.Open()));
  }

  @Test
  void noneOfTheClientsThreadsKeepsTheProgramAlive() {
    queue().deliverTo(RecordingWorker.atOnce(), 1);

    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().matches("(rabbitmq|AMQP Connection).*"))
        .hasSizeGreaterThan(2)
        .allMatch(Thread::isDaemon);
  }
}
