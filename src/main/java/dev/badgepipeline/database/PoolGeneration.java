package dev.badgepipeline.database;

import dev.badgepipeline.network.HostNames;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One pool from its opening to its closing. A retired generation lends nothing more; it closes when
 * its last connection has come back, or when its time is up.
 */
final class PoolGeneration {

  /** How long a server may take to hear that we go; one that says nothing never does. */
  private static final Duration FAREWELL = Duration.ofMillis(500);

  private final int number;
  private final Vertx vertx;
  private final Pool pool;
  private final ConnectionEvents events;
  private final Set<PhysicalConnection> open = ConcurrentHashMap.newKeySet();
  private final Set<SqlConnection> lent = ConcurrentHashMap.newKeySet();
  private final PlainStatements plain = new PlainStatements();
  private final AtomicBoolean retired = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();

  PoolGeneration(
      int number,
      Vertx vertx,
      PoolOptions options,
      List<PgConnectOptions> servers,
      ConnectionPace pace,
      HostNames names,
      ConnectionEvents events) {
    this.number = number;
    this.vertx = vertx;
    this.events = events;
    this.pool =
        PgBuilder.pool()
            .with(new PoolOptions(options).setName("generation-" + number))
            .connectingTo(
                () ->
                    pace.next(vertx)
                        .compose(turn -> resolved(names, serverOf(servers, turn)))
                        .<SqlConnectOptions>map(server -> server))
            .withConnectHandler(this::connected)
            .using(vertx)
            .build();
  }

  private static PgConnectOptions serverOf(List<PgConnectOptions> servers, long turn) {
    return servers.get((int) (turn % servers.size()));
  }

  private Future<PgConnectOptions> resolved(HostNames names, PgConnectOptions server) {
    return server.isUsingDomainSocket()
        ? Future.succeededFuture(server)
        : names
            .resolve(vertx, server.getHost(), server.getPort())
            .map(address -> new ResolvedServer(server, address));
  }

  int number() {
    return number;
  }

  Pool pool() {
    return pool;
  }

  /** How many connections are open, in use or idle. */
  int size() {
    return pool.size();
  }

  /** How many connections are in use. */
  int inUse() {
    return lent.size();
  }

  Future<SqlConnection> lend() {
    return connection().map(this::lend);
  }

  /**
   * Whoever waits for a connection while the pool is closed is told so in several ways, which
   * depend on how far the opening of one had come. All of them mean the same: another pool serves.
   */
  private Future<SqlConnection> connection() {
    return pool.getConnection()
        .recover(
            failure ->
                Future.failedFuture(
                    closed.get()
                        ? new ConnectionFailure("the pool was closed meanwhile", failure)
                        : failure));
  }

  /**
   * Shows that the server answers a query through this pool. A connection that does not answer in
   * time is thrown away: the next one that is lent may be well.
   */
  Future<Void> prove(Duration longest) {
    return connection()
        .map(this::lend)
        .compose(connection -> prove(connection, longest))
        .mapEmpty();
  }

  private Future<?> prove(CleanConnection connection, Duration longest) {
    long timer =
        vertx.setTimer(
            longest.toMillis(),
            late ->
                connection.abandon(
                    new ConnectionFailure("no answer within " + longest.toMillis() + " ms")));
    return connection
        .query("SELECT 1")
        .execute()
        .onComplete(answered -> vertx.cancelTimer(timer))
        .eventually(() -> connection.close());
  }

  private CleanConnection lend(SqlConnection pooled) {
    lent.add(pooled);
    return new CleanConnection(vertx, pooled, plain, events, () -> returned(pooled));
  }

  private void returned(SqlConnection pooled) {
    lent.remove(pooled);
    closeIfDrained();
  }

  /** Lends nothing more and closes when drained, at the latest after the given time. */
  void retire(Duration drainTimeout) {
    if (retired.compareAndSet(false, true)) {
      vertx.setTimer(drainTimeout.toMillis(), late -> close());
      closeIfDrained();
    }
  }

  private void closeIfDrained() {
    if (retired.get() && lent.isEmpty()) {
      close();
    }
  }

  Future<Void> close() {
    if (!closed.compareAndSet(false, true)) {
      return Future.succeededFuture();
    }
    events.generationClosed(number, lent.size());
    lent.forEach(hung -> PhysicalConnection.of(hung).ifPresent(PhysicalConnection::destroy));
    long timer =
        vertx.setTimer(
            FAREWELL.toMillis(), late -> Set.copyOf(open).forEach(PhysicalConnection::destroy));
    return pool.close().onComplete(done -> vertx.cancelTimer(timer));
  }

  private void connected(SqlConnection connection) {
    PhysicalConnection.of(connection).ifPresent(this::opened);
    connection.close();
  }

  private void opened(PhysicalConnection connection) {
    int backend = connection.backend();
    open.add(connection);
    events.opened(number, backend);
    connection.onClosed(
        () -> {
          open.remove(connection);
          events.closed(number, backend);
        });
  }
}
