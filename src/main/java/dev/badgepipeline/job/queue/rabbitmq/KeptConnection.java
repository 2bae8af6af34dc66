package dev.badgepipeline.job.queue.rabbitmq;

import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A connection that is opened, used until it is no good any more, and opened again, for ever. */
final class KeptConnection {

  private static final Duration CLOSING = Duration.ofSeconds(1);

  /** What a connection is good for. */
  interface Use {

    /** Prepares everything on a new connection. */
    Session open(Connection connection) throws IOException, TimeoutException;
  }

  /** One connection in use. */
  interface Session {

    /** Works until there is no more to do or the connection is gone. */
    void run() throws IOException, TimeoutException, InterruptedException;

    /** Lets {@link #run} return when what was asked for is done. */
    void end();

    /** Comes last: whatever still waits for this session waits in vain. */
    void lost(BrokerTrouble why);
  }

  private final String name;
  private final Broker broker;
  private final Timing timing;
  private final BrokerLog log;
  private final Use use;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private volatile Optional<Session> session = Optional.empty();
  private volatile BrokerTrouble trouble = BrokerTrouble.NOT_YET;

  KeptConnection(String name, Broker broker, Timing timing, BrokerLog log, Use use) {
    this.name = name;
    this.broker = broker;
    this.timing = timing;
    this.log = log;
    this.use = use;
  }

  /** Begins, on a thread of its own. */
  void start() {
    Daemons.start(name, this::keep);
  }

  /** Why there is no connection, where there is none. */
  BrokerTrouble trouble() {
    return trouble;
  }

  /**
   * Ends the session when it has done what it was asked for, and opens none any more.
   *
   * @return completes when this is over
   */
  CompletableFuture<Void> close() {
    closing.countDown();
    session.ifPresent(Session::end);
    return closed;
  }

  private void keep() {
    try {
      do {
        useOnce();
      } while (!closing.await(pause().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      closed.complete(null);
    }
  }

  private Duration pause() {
    return trouble.refused() ? timing.retryRefused() : timing.retry();
  }

  private void useOnce() throws InterruptedException {
    try {
      Connection connection = broker.connect(name);
      try {
        use(connection);
      } finally {
        Broker.close(connection, CLOSING);
      }
    } catch (IOException | TimeoutException | RuntimeException e) {
      lose(BrokerTrouble.of(e));
    }
  }

  private void use(Connection connection)
      throws IOException, TimeoutException, InterruptedException {
    Session opened = use.open(connection);
    session = Optional.of(opened);
    log.connected(name);
    if (closing.getCount() == 0) {
      opened.end(); // asked to close meanwhile
    }
    opened.run();
    lose(BrokerTrouble.of(lastWords(connection)));
  }

  private static Throwable lastWords(Connection connection) {
    Throwable reason = connection.getCloseReason();
    return reason == null ? new IOException("the session has ended") : reason;
  }

  private void lose(BrokerTrouble why) {
    trouble = why;
    session.ifPresent(lost -> lost.lost(why));
    session = Optional.empty();
    if (closing.getCount() > 0) {
      log.lost(name, why);
    }
  }
}
