package dev.badgepipeline.job.queue.rabbitmq;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.impl.ForgivingExceptionHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jboss.logging.Logger;

/** Where RabbitMQ is and who the service is there. Tells nobody the password. */
final class Broker {

  private static final Logger LOG = Logger.getLogger(Broker.class);

  /** Names of hosts are not looked at more closely: those of containers may have an underscore. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<scheme>amqps?)://(?:(?<user>[^\\s@/:]*)(?::(?<password>[^\\s@/]*))?@)?"
              + "(?<host>\\[[\\p{XDigit}:.]+\\]|[^\\s:@/?#\\[\\]]+)"
              + "(?::(?<port>\\d{1,5}))?(?:/(?<vhost>\\S*))?");

  private static final int CONNECT_MILLIS = 3_000;
  private static final int CALL_MILLIS = 10_000;

  private final ConnectionFactory factory;

  private Broker(ConnectionFactory factory) {
    this.factory = factory;
  }

  /**
   * The broker that is configured.
   *
   * @throws IllegalArgumentException when the address is none; its text has no secrets
   */
  static Broker of(
      String url, Optional<String> username, Optional<String> password, Timing timing) {
    // The client's own setUri logs what it was given, with the password.
    Matcher address = parse(url);
    boolean tls = "amqps".equals(address.group("scheme"));
    ConnectionFactory factory = new ConnectionFactory();
    factory.setHost(address.group("host"));
    factory.setPort(port(address, tls));
    part(address, "vhost").ifPresent(factory::setVirtualHost);
    username.or(() -> part(address, "user")).ifPresent(factory::setUsername);
    password.or(() -> part(address, "password")).ifPresent(factory::setPassword);
    if (tls) {
      useTls(factory);
    }
    limit(factory, timing);
    return new Broker(factory);
  }

  private static Matcher parse(String url) {
    Matcher address = ADDRESS.matcher(url);
    if (!address.matches()) {
      throw new IllegalArgumentException(
          "badge-pipeline.rabbitmq.url is no address like amqp://host:5672/virtual-host; special"
              + " characters of names and passwords are written as %, such as %2F for /");
    }
    return address;
  }

  private static int port(Matcher address, boolean tls) {
    return Optional.ofNullable(address.group("port"))
        .map(Integer::parseInt)
        .orElse(
            tls
                ? ConnectionFactory.DEFAULT_AMQP_OVER_SSL_PORT
                : ConnectionFactory.DEFAULT_AMQP_PORT);
  }

  /** What is empty is as if it were not there. */
  private static Optional<String> part(Matcher address, String name) {
    return Optional.ofNullable(address.group(name))
        .filter(part -> !part.isEmpty())
        .map(Broker::decoded);
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
  }

  /** By what the JVM trusts, and for that host only. */
  private static void useTls(ConnectionFactory factory) {
    try {
      factory.useSslProtocol(SSLContext.getDefault());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JVM has no TLS", e);
    }
    factory.enableHostnameVerification();
  }

  private static void limit(ConnectionFactory factory, Timing timing) {
    factory.setAutomaticRecoveryEnabled(false); // see the package
    factory.setConnectionTimeout(CONNECT_MILLIS);
    factory.setHandshakeTimeout(CONNECT_MILLIS);
    factory.setChannelRpcTimeout(CALL_MILLIS);
    factory.setRequestedHeartbeat((int) timing.heartbeat().toSeconds());
    factory.setThreadFactory(Daemons.FACTORY);
    factory.setSharedExecutor(Daemons.executor());
    factory.setExceptionHandler(new Told());
  }

  /** Opens a connection, which shows by its name in RabbitMQ's own lists. */
  Connection connect(String name) throws IOException, TimeoutException {
    return factory.newConnection("badge-pipeline " + name);
  }

  /**
   * Closes a connection, and waits no longer than that: where the broker reads nothing, closing
   * waits for it, and so would whoever closes.
   */
  static void close(Connection connection, Duration within) throws InterruptedException {
    CompletableFuture<Void> closed = new CompletableFuture<>();
    Daemons.start("closing", () -> close(connection, within, closed));
    try {
      closed.get(2 * within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException stuck) {
      LOG.debug("A connection to RabbitMQ cannot be closed, and is abandoned");
      Daemons.start("abandoning", () -> connection.abort((int) within.toMillis()));
    }
  }

  private static void close(
      Connection connection, Duration within, CompletableFuture<Void> closed) {
    try {
      connection.close((int) within.toMillis());
    } catch (IOException | RuntimeException gone) {
      LOG.debugf("A connection was gone before it was closed: %s", gone);
    }
    closed.complete(null);
  }

  /** What happens to a connection is told once, by whoever keeps it. */
  private static final class Told extends ForgivingExceptionHandler {

    @Override
    protected void log(String message, Throwable e) {
      LOG.debug(message, e);
    }
  }
}
