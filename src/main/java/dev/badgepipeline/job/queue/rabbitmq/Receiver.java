package dev.badgepipeline.job.queue.rabbitmq;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import dev.badgepipeline.job.queue.Arrival;
import dev.badgepipeline.job.queue.Lane;
import dev.badgepipeline.job.queue.QueueUnavailableException;
import dev.badgepipeline.job.queue.QueuedWork;
import dev.badgepipeline.job.queue.WorkQueue;
import dev.badgepipeline.job.queue.Workbench;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Takes work from the broker. From each lane it has at most as much in hand as may be done at the
 * same time, so that other instances get the rest; a connection of its own, since the broker stops
 * reading from one that has sent it too much, acknowledgements too.
 *
 * <p>What is in hand when a connection is lost comes again, here or elsewhere, and its worker ends
 * it all the same: whoever works has to find out that it is done. The broker also takes back what
 * is in hand for half an hour, by closing the channel, which is a loss like any other.
 */
final class Receiver {

  private static final Logger LOG = Logger.getLogger(WorkQueue.class);

  private final Queues queues;
  private final Timing timing;
  private final Workbench bench;
  private final KeptConnection connection;
  private volatile Optional<Taking> taking = Optional.empty();
  private volatile int atOnce;

  Receiver(Broker broker, Queues queues, Timing timing, BrokerLog log, Workbench bench) {
    this.queues = queues;
    this.timing = timing;
    this.bench = bench;
    this.connection = new KeptConnection("taking", broker, timing, log, this::open);
  }

  void start() {
    connection.start();
  }

  /** Asks for as much work as that at the same time. */
  void pace(int atOnce) {
    this.atOnce = atOnce;
    taking.ifPresent(Taking::adjust);
  }

  /**
   * Takes nothing more.
   *
   * @return completes when what had begun has ended and is acknowledged
   */
  CompletableFuture<Void> close() {
    CompletableFuture<Void> quiet = bench.close();
    pace(0);
    return quiet.thenCompose(ended -> connection.close());
  }

  /** How many pieces wait in a lane. */
  CompletableFuture<Long> waiting(Lane lane) {
    CompletableFuture<Long> answer = new CompletableFuture<>();
    if (taking.filter(session -> session.count(lane, answer)).isEmpty()) {
      answer.completeExceptionally(new QueueUnavailableException(connection.trouble().reason()));
    }
    return answer.orTimeout(timing.confirmed().toMillis(), TimeUnit.MILLISECONDS);
  }

  private KeptConnection.Session open(Connection opened) throws IOException, TimeoutException {
    queues.prepare(opened);
    Taking session = new Taking(opened, opened.createChannel());
    taking = Optional.of(session);
    session.adjust();
    return session;
  }

  /** What is taken by one connection. All but what says otherwise is done by its thread. */
  private final class Taking implements KeptConnection.Session {

    private final Connection opened;
    private final Channel channel;
    private final ChannelWork work;
    private final Map<String, Lane> consumers = new HashMap<>();
    private final Map<Lane, Integer> unsettled = new EnumMap<>(Lane.class);
    private final Set<Lane> heardOf = EnumSet.noneOf(Lane.class);
    private final Set<Lane> doubted = EnumSet.noneOf(Lane.class);
    private int prefetch;

    Taking(Connection opened, Channel channel) {
      this.opened = opened;
      this.channel = channel;
      this.work = new ChannelWork(channel);
    }

    @Override
    public void run() throws IOException, TimeoutException, InterruptedException {
      work.run(timing.silence().dividedBy(2), this::listen);
    }

    /** May be called by any thread. */
    void adjust() {
      work.submit(this::adjustNow);
    }

    /**
     * Consumers keep the most that they were ever asked for, since what is held up here at a slower
     * pace is no more than that; at none they are taken back, and others get what has not begun.
     */
    private void adjustNow() throws IOException {
      int wanted = atOnce;
      if (wanted == 0) {
        stopConsuming();
        returnWhatHasNotBegun();
      } else if (wanted > prefetch) {
        stopConsuming();
        consume(wanted);
      }
    }

    private void consume(int most) throws IOException {
      for (Lane lane : Lane.values()) {
        channel.basicQos(share(lane, most));
        String consumer =
            channel.basicConsume(
                Queues.of(lane),
                /* autoAck= */ false,
                (tag, message) -> work.submit(() -> take(tag, message)),
                tag -> work.submit(Taking::queueIsGone));
        consumers.put(consumer, lane);
      }
      prefetch = most;
    }

    /**
     * One more of what is wanted soon: when a piece ends the next is here, and nothing of the other
     * lane begins in its place.
     */
    private static int share(Lane lane, int most) {
      return lane == Lane.NOW ? most + 1 : most;
    }

    private void stopConsuming() throws IOException {
      for (String consumer : consumers.keySet()) {
        channel.basicCancel(consumer);
      }
      consumers.clear();
      prefetch = 0;
    }

    private void returnWhatHasNotBegun() throws IOException {
      for (Arrival arrival : bench.clear()) {
        if (arrival instanceof Received received) {
          giveBack(received.tag());
          settled(received.work().lane());
        }
      }
    }

    /** By a nack, which newer brokers do not count as an attempt. */
    private void giveBack(long tag) throws IOException {
      channel.basicNack(tag, /* multiple= */ false, /* requeue= */ true);
    }

    private static void queueIsGone() throws IOException {
      throw new TroubleException("RabbitMQ has lost its queue");
    }

    private void take(String consumer, Delivery message) throws IOException {
      long tag = message.getEnvelope().getDeliveryTag();
      Lane lane = consumers.get(consumer);
      if (lane == null) {
        giveBack(tag); // it was on its way when its consumer was taken back
        return;
      }
      heardOf.add(lane);
      Optional<QueuedWork> read =
          Messages.read(
              lane,
              message.getProperties(),
              message.getBody(),
              message.getEnvelope().isRedeliver());
      if (read.isEmpty()) {
        LOG.warnf("What cannot be read was moved from %s to %s", Queues.of(lane), Queues.DEAD);
        channel.basicReject(tag, /* requeue= */ false);
        return;
      }
      unsettled.merge(lane, 1, Integer::sum);
      bench.put(new Received(this, tag, read.get()));
    }

    /** May be called by any thread. */
    void settle(Received received, Optional<Throwable> failure) {
      boolean taken = work.submit(() -> settleNow(received, failure));
      if (!taken) {
        LOG.debugf("Work %s was done, and will come again", received.work().id());
      }
    }

    private void settleNow(Received received, Optional<Throwable> failure) throws IOException {
      if (failure.isPresent()) {
        channel.basicReject(received.tag(), /* requeue= */ false);
      } else {
        channel.basicAck(received.tag(), /* multiple= */ false);
      }
      settled(received.work().lane());
    }

    private void settled(Lane lane) {
      unsettled.merge(lane, -1, Integer::sum);
    }

    /** May be called by any thread; answers false when there will be no count. */
    boolean count(Lane lane, CompletableFuture<Long> answer) {
      return work.submit(
          () -> {
            try {
              answer.complete(Queues.waiting(opened, lane));
            } catch (IOException | RuntimeException e) {
              answer.completeExceptionally(
                  new QueueUnavailableException(BrokerTrouble.of(e).reason(), e));
            }
          });
    }

    /**
     * Brokers have been seen to hold work back from a consumer that they list. A lane is doubted
     * when it has work and gives none though it may; when that is so twice, all begins anew.
     */
    private void listen() throws IOException {
      for (Map.Entry<String, Lane> consumer : consumers.entrySet()) {
        Lane lane = consumer.getValue();
        if (isSilent(lane) && !doubted.add(lane)) {
          throw new TroubleException("RabbitMQ has work and gave none");
        }
      }
      heardOf.clear();
    }

    private boolean isSilent(Lane lane) throws IOException {
      boolean mayGive = unsettled.getOrDefault(lane, 0) < share(lane, prefetch);
      boolean silent =
          mayGive && !heardOf.contains(lane) && channel.messageCount(Queues.of(lane)) > 0;
      if (!silent) {
        doubted.remove(lane);
      }
      return silent;
    }

    @Override
    public void end() {
      work.end();
    }

    @Override
    public void lost(BrokerTrouble why) {
      taking = Optional.empty();
      work.stop();
      bench.clear(); // it is the broker's again
    }
  }

  /** Work that came by a channel, and is acknowledged to the same. */
  private record Received(Taking session, long tag, QueuedWork work) implements Arrival {

    @Override
    public void begun() {
      // The broker knows it to be in hand already.
    }

    @Override
    public void ended(Optional<Throwable> failure) {
      failure.ifPresent(
          cause ->
              LOG.warnf(cause, "Work %s was given up, and moved to %s", work.id(), Queues.DEAD));
      session.settle(this, failure);
    }
  }
}
