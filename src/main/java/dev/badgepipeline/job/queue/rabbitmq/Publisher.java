package dev.badgepipeline.job.queue.rabbitmq;

import com.rabbitmq.client.BlockedListener;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import dev.badgepipeline.job.queue.QueueState;
import dev.badgepipeline.job.queue.QueueUnavailableException;
import dev.badgepipeline.job.queue.QueuedWork;
import dev.badgepipeline.job.queue.Window;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends work to the broker. An offer ends well only by the broker's confirm, and what the broker
 * gives back since no queue wants it has failed, though it is confirmed after that.
 *
 * <p>So little is unconfirmed at a time that it all fits into the connection's buffers: a broker
 * that is short of memory or disk stops reading, and a connection with much in it can neither be
 * written to nor closed then. It says so only once something was sent to it, and from then on
 * nothing is.
 */
final class Publisher {

  private static final int UNCONFIRMED = 200;
  private static final int WAITING = 4_000;

  private final Queues queues;
  private final Timing timing;
  private final KeptConnection connection;
  private final Window window = new Window(UNCONFIRMED, WAITING);
  private volatile Optional<Sending> sending = Optional.empty();
  private volatile Optional<String> blocked = Optional.empty();

  Publisher(Broker broker, Queues queues, Timing timing, BrokerLog log) {
    this.queues = queues;
    this.timing = timing;
    this.connection = new KeptConnection("sending", broker, timing, log, this::open);
  }

  void start() {
    connection.start();
  }

  CompletableFuture<Void> close() {
    return connection.close();
  }

  QueueState state() {
    return trouble().<QueueState>map(QueueState.Away::new).orElseGet(QueueState.Open::new);
  }

  private Optional<String> trouble() {
    if (sending.isEmpty()) {
      return Optional.of(connection.trouble().reason());
    }
    return blocked.map(reason -> "RabbitMQ takes nothing at the moment: " + reason);
  }

  /**
   * Completes when the broker has taken the work on its disks. Whoever waits here waits for a
   * bounded time; what is with the broker by then keeps its place until that is cleared up.
   */
  CompletableFuture<Void> offer(QueuedWork work) {
    Optional<String> trouble = trouble();
    if (trouble.isPresent()) {
      return CompletableFuture.failedFuture(new QueueUnavailableException(trouble.get()));
    }
    return window
        .enter()
        .thenCompose(entered -> sent(new Offer(work)))
        .copy()
        .orTimeout(timing.confirmed().toMillis(), TimeUnit.MILLISECONDS);
  }

  private CompletableFuture<Void> sent(Offer offer) {
    CompletableFuture<Void> over = offer.over.whenComplete((done, failure) -> window.leave());
    send(offer);
    return over;
  }

  private void send(Offer offer) {
    boolean submitted =
        trouble().isEmpty() && sending.filter(session -> session.submit(offer)).isPresent();
    if (!submitted) {
      offer.fail(trouble().orElse("the connection to RabbitMQ was lost"));
    }
  }

  /** Work that somebody waits to have taken. */
  private static final class Offer {

    private final QueuedWork work;
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final long since = System.nanoTime();

    Offer(QueuedWork work) {
      this.work = work;
    }

    boolean isOlderThan(Duration age) {
      return System.nanoTime() - since > age.toNanos();
    }

    void confirm() {
      over.complete(null);
    }

    void fail(String reason) {
      over.completeExceptionally(new QueueUnavailableException(reason));
    }
  }

  private KeptConnection.Session open(Connection opened) throws IOException, TimeoutException {
    queues.prepare(opened);
    blocked = Optional.empty();
    opened.addBlockedListener(new Blocking());
    Channel channel = opened.createChannel();
    channel.confirmSelect();
    Sending session = new Sending(opened, channel);
    sending = Optional.of(session);
    return session;
  }

  private final class Blocking implements BlockedListener {

    @Override
    public void handleBlocked(String reason) {
      blocked = Optional.of(reason);
    }

    @Override
    public void handleUnblocked() {
      blocked = Optional.empty();
    }
  }

  /** What is sent by one connection. */
  private final class Sending implements KeptConnection.Session {

    private final Connection opened;
    private final Channel channel;
    private final ChannelWork work;

    /** By the numbers of this channel, which begin anew with each. */
    private final NavigableMap<Long, Offer> unconfirmed = new ConcurrentSkipListMap<>();

    private final Set<Offer> unsent = ConcurrentHashMap.newKeySet();

    Sending(Connection opened, Channel channel) {
      this.opened = opened;
      this.channel = channel;
      this.work = new ChannelWork(channel);
    }

    @Override
    public void run() throws IOException, TimeoutException, InterruptedException {
      channel.addConfirmListener(
          (number, all) -> settled(number, all).values().forEach(Offer::confirm),
          (number, all) -> settled(number, all).values().forEach(this::refuse));
      channel.addReturnListener(
          returned -> giveBack(Long.valueOf(returned.getProperties().getCorrelationId())));
      work.run(timing.confirmed().dividedBy(2), this::listen);
    }

    boolean submit(Offer offer) {
      unsent.add(offer);
      return work.submit(() -> publish(offer));
    }

    private void publish(Offer offer) throws IOException {
      unsent.remove(offer);
      Optional<String> trouble = trouble();
      if (trouble.isPresent()) {
        offer.fail(trouble.get());
        return;
      }
      long number = channel.getNextPublishSeqNo();
      unconfirmed.put(number, offer);
      channel.basicPublish(
          "",
          Queues.of(offer.work.lane()),
          /* mandatory= */ true,
          Messages.properties(offer.work, number),
          Messages.body(offer.work));
    }

    private Map<Long, Offer> settled(long number, boolean all) {
      NavigableMap<Long, Offer> range =
          all ? unconfirmed.headMap(number, true) : unconfirmed.subMap(number, true, number, true);
      Map<Long, Offer> settled = Map.copyOf(range);
      settled.keySet().forEach(unconfirmed::remove);
      return settled;
    }

    private void refuse(Offer sent) {
      sent.fail("RabbitMQ takes no more: its queue is full");
    }

    /**
     * A queue that does not come back after a kill of its broker, as one that was made seconds
     * before, takes what is sent to it and confirms nothing, on a connection that is well: then all
     * begins anew, and the owner is told. A broker that is short of something is waited for.
     */
    private void listen() throws TroubleException {
      boolean silent =
          blocked.isEmpty()
              && unconfirmed.values().stream()
                  .anyMatch(sent -> sent.isOlderThan(timing.confirmed()));
      if (silent) {
        throw new TroubleException("RabbitMQ confirms nothing");
      }
    }

    /** The queue may have been deleted: then it is made again. */
    private void giveBack(Long number) {
      Optional.ofNullable(unconfirmed.remove(number))
          .ifPresent(sent -> sent.fail("RabbitMQ has lost its queue"));
      work.submit(() -> queues.prepare(opened));
    }

    @Override
    public void end() {
      work.end();
    }

    /**
     * Confirms that were to come never will, and the client does not say so of each: all that was
     * under way has failed, be it published between the loss and its notice.
     */
    @Override
    public void lost(BrokerTrouble why) {
      sending = Optional.empty();
      work.stop();
      unsent.forEach(waiting -> waiting.fail(why.reason()));
      unconfirmed.values().forEach(sent -> sent.fail(why.reason()));
    }
  }
}
