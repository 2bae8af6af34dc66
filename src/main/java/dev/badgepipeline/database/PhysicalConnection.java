package dev.badgepipeline.database;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.Connection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;
import java.util.Optional;

/**
 * The socket beneath a pooled connection. The client has no public way to throw away a pooled
 * connection or to learn that an idle one was closed, so this reaches into its implementation; it
 * is the only place that does.
 */
final class PhysicalConnection {

  private final SocketConnectionBase socketConnection;

  private PhysicalConnection(SocketConnectionBase socketConnection) {
    this.socketConnection = socketConnection;
  }

  static Optional<PhysicalConnection> of(SqlConnection connection) {
    if (connection instanceof SqlConnectionInternal pooled) {
      Connection inner = pooled.unwrap().unwrap();
      if (inner instanceof SocketConnectionBase socket) {
        return Optional.of(new PhysicalConnection(socket));
      }
    }
    return Optional.empty();
  }

  /** The server's process id of the backend, as in {@code pg_stat_activity.pid}. */
  int backend() {
    return socketConnection.getProcessId();
  }

  /**
   * Closes the socket without a farewell, which a peer that says nothing would never answer: not
   * through the client's handlers, of which one waits for the farewell that is under way. Completes
   * when the pool has taken notice: until then it would lend the connection to the next caller,
   * dead as it is. Netty tells the pool in the turn after the one in which it tells us.
   */
  Future<Void> destroy() {
    Promise<Void> noticed = Promise.promise();
    Channel channel = channel();
    EventLoop loop = channel.eventLoop();
    onClosed(() -> loop.execute(() -> loop.execute(noticed::complete)));
    loop.execute(() -> channel.unsafe().close(channel.voidPromise()));
    return noticed.future();
  }

  /** Runs when the socket is closed by either side, whether the connection is in use or idle. */
  void onClosed(Runnable listener) {
    channel().closeFuture().addListener(closed -> listener.run());
  }

  private Channel channel() {
    return socketConnection.socket().channelHandlerContext().channel();
  }
}
