package dev.badgepipeline.database;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.pgclient.PgPool;
import io.vertx.sqlclient.PrepareOptions;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Query;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * The one pool that Hibernate Reactive knows, whose connections come from whichever generation
 * serves at the moment. It is a {@code PgPool}, deprecated though that is, because Quarkus casts
 * what a {@code PgPoolCreator} returns to it.
 */
@SuppressWarnings("deprecation")
final class SwitchablePool implements PgPool {

  private final AtomicReference<PoolGeneration> current;

  SwitchablePool(PoolGeneration first) {
    this.current = new AtomicReference<>(first);
  }

  PoolGeneration current() {
    return current.get();
  }

  /** Moves all new work to another generation and answers with the one that served until now. */
  PoolGeneration switchTo(PoolGeneration next) {
    return current.getAndSet(next);
  }

  @Override
  public Future<SqlConnection> getConnection() {
    return current().lend();
  }

  @Override
  public void getConnection(Handler<AsyncResult<SqlConnection>> handler) {
    getConnection().onComplete(handler);
  }

  @Override
  public Query<RowSet<Row>> query(String sql) {
    return current().pool().query(sql);
  }

  @Override
  public PreparedQuery<RowSet<Row>> preparedQuery(String sql) {
    return current().pool().preparedQuery(sql);
  }

  @Override
  public PreparedQuery<RowSet<Row>> preparedQuery(String sql, PrepareOptions options) {
    return current().pool().preparedQuery(sql, options);
  }

  @Override
  public int size() {
    return current().size();
  }

  @Override
  public Future<Void> close() {
    return current().close();
  }

  @Override
  public void close(Handler<AsyncResult<Void>> handler) {
    close().onComplete(handler);
  }

  @Override
  public PgPool connectHandler(Handler<SqlConnection> handler) {
    throw new UnsupportedOperationException("each generation watches its own connections");
  }

  @Override
  public PgPool connectionProvider(Function<Context, Future<SqlConnection>> provider) {
    throw new UnsupportedOperationException("each generation opens its own connections");
  }
}
