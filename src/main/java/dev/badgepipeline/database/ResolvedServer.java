package dev.badgepipeline.database;

import io.vertx.core.net.SocketAddress;
import io.vertx.pgclient.PgConnectOptions;

/** A server whose address is known, so that the driver need not resolve its name. */
final class ResolvedServer extends PgConnectOptions {

  private final SocketAddress address;

  ResolvedServer(PgConnectOptions server, SocketAddress address) {
    super(server);
    this.address = address;
  }

  @Override
  public SocketAddress getSocketAddress() {
    return address;
  }
}
