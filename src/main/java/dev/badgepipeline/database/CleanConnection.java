package dev.badgepipeline.database;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.PrepareOptions;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.PreparedStatement;
import io.vertx.sqlclient.Query;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.spi.DatabaseMetadata;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.jspecify.annotations.Nullable;

/**
 * A pooled connection that goes back clean or not at all. One that has seen nothing but {@linkplain
 * PlainStatements plain statements} and transactions that were committed goes back at once. One
 * with an open or aborted transaction goes back when the server says that it has ended. One on
 * which something else may stay ({@code SET}s, temporary tables, advisory locks, cursors, prepared
 * statements) is thrown away, as is one that does not answer in time.
 */
final class CleanConnection implements SqlConnection {

  private static final Duration CLEANING_TIME = Duration.ofMillis(500);

  private final Vertx vertx;
  private final SqlConnection pooled;
  private final Runnable afterClose;
  private final PlainStatements plain;
  private final ConnectionEvents events;
  private boolean touched;
  private int openTransactions;
  private boolean closed;

  CleanConnection(
      Vertx vertx,
      SqlConnection pooled,
      PlainStatements plain,
      ConnectionEvents events,
      Runnable afterClose) {
    this.vertx = vertx;
    this.pooled = pooled;
    this.plain = plain;
    this.events = events;
    this.afterClose = afterClose;
  }

  @Override
  public Future<Void> close() {
    synchronized (this) {
      if (closed) {
        return Future.succeededFuture();
      }
      closed = true;
    }
    return cleaned()
        .compose(clean -> pooled.close())
        .recover(dirty -> throwAway(dirty).otherwiseEmpty())
        .onComplete(done -> afterClose.run());
  }

  private synchronized Future<Void> cleaned() {
    if (touched) {
      return Future.failedFuture("something may have stayed on it");
    }
    return openTransactions == 0 ? Future.succeededFuture() : endTransaction();
  }

  private synchronized void sees(String sql) {
    touched |= !plain.include(sql);
  }

  /** One that is rolled back was perhaps broken, so that what is left of it is not known. */
  private synchronized void seesTransaction(Future<Transaction> begun) {
    openTransactions++;
    begun.onSuccess(transaction -> transaction.completion().onSuccess(this::committed));
  }

  private synchronized void committed(@Nullable Void completed) {
    openTransactions--;
  }

  private synchronized void seesWhatMayStay() {
    touched = true;
  }

  /** The connection that a session works with, where it came from one of our pools. */
  static Optional<CleanConnection> of(Mutiny.Session session) {
    return session instanceof MutinySessionImpl opened
            && opened.getReactiveConnection().getDatabaseMetadata() instanceof Identity identity
        ? Optional.of(identity.connection())
        : Optional.empty();
  }

  /** Ends what the server is doing for this connection, which nobody gets again. */
  void abandon(Throwable reason) {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    PgConnection.cast(pooled)
        .cancelRequest()
        .onFailure(undelivered -> events.cancelFailed(pooled, undelivered));
    throwAway(reason).otherwiseEmpty().onComplete(done -> afterClose.run());
  }

  private Future<Void> endTransaction() {
    Promise<Void> ended = Promise.promise();
    long timer =
        vertx.setTimer(
            CLEANING_TIME.toMillis(),
            late -> ended.tryFail("not clean after " + CLEANING_TIME.toMillis() + " ms"));
    rollBack().onSuccess(done -> ended.tryComplete()).onFailure(ended::tryFail);
    return ended.future().onComplete(done -> vertx.cancelTimer(timer));
  }

  /**
   * Whether a transaction is still open is not known. {@code BEGIN} before it keeps the server from
   * a warning in its log where none is; in an aborted one it is refused.
   */
  private Future<Void> rollBack() {
    return pooled
        .query("BEGIN; ROLLBACK")
        .execute()
        .recover(aborted -> pooled.query("ROLLBACK").execute())
        .mapEmpty();
  }

  private Future<Void> throwAway(Throwable reason) {
    events.invalidated(pooled, reason);
    return PhysicalConnection.of(pooled)
        .map(PhysicalConnection::destroy)
        .orElseGet(Future::succeededFuture)
        .compose(destroyed -> pooled.close());
  }

  @Override
  public void close(Handler<AsyncResult<Void>> handler) {
    close().onComplete(handler);
  }

  @Override
  public SqlConnection prepare(String sql, Handler<AsyncResult<PreparedStatement>> handler) {
    prepare(sql).onComplete(handler);
    return this;
  }

  @Override
  public Future<PreparedStatement> prepare(String sql) {
    seesWhatMayStay();
    return pooled.prepare(sql);
  }

  @Override
  public SqlConnection prepare(
      String sql, PrepareOptions options, Handler<AsyncResult<PreparedStatement>> handler) {
    prepare(sql, options).onComplete(handler);
    return this;
  }

  @Override
  public Future<PreparedStatement> prepare(String sql, PrepareOptions options) {
    seesWhatMayStay();
    return pooled.prepare(sql, options);
  }

  @Override
  public SqlConnection exceptionHandler(Handler<Throwable> handler) {
    pooled.exceptionHandler(handler);
    return this;
  }

  @Override
  public SqlConnection closeHandler(Handler<Void> handler) {
    pooled.closeHandler(handler);
    return this;
  }

  @Override
  public void begin(Handler<AsyncResult<Transaction>> handler) {
    begin().onComplete(handler);
  }

  @Override
  public Future<Transaction> begin() {
    Future<Transaction> begun = pooled.begin();
    seesTransaction(begun);
    return begun;
  }

  @Override
  public Transaction transaction() {
    return pooled.transaction();
  }

  /**
   * Names the connection in the only answer of it that a session passes on unchanged; a session has
   * no way to show its connection itself.
   */
  private record Identity(CleanConnection connection, DatabaseMetadata server)
      implements DatabaseMetadata {

    @Override
    public String productName() {
      return server.productName();
    }

    @Override
    public String fullVersion() {
      return server.fullVersion();
    }

    @Override
    public int majorVersion() {
      return server.majorVersion();
    }

    @Override
    public int minorVersion() {
      return server.minorVersion();
    }
  }

  @Override
  public boolean isSSL() {
    return pooled.isSSL();
  }

  @Override
  public DatabaseMetadata databaseMetadata() {
    return new Identity(this, pooled.databaseMetadata());
  }

  @Override
  public Query<RowSet<Row>> query(String sql) {
    sees(sql);
    return pooled.query(sql);
  }

  @Override
  public PreparedQuery<RowSet<Row>> preparedQuery(String sql) {
    sees(sql);
    return pooled.preparedQuery(sql);
  }

  @Override
  public PreparedQuery<RowSet<Row>> preparedQuery(String sql, PrepareOptions options) {
    sees(sql);
    return pooled.preparedQuery(sql, options);
  }
}
