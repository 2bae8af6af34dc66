package dev.badgepipeline.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Stands between the service and its database, and breaks the way between them at a moment that a
 * test names by the bytes that pass.
 */
public final class FaultProxy implements AutoCloseable {

  private static final int USUAL_BACKLOG = 200;

  /**
   * With one caller waiting, a listener that accepts nobody leaves all others without an answer.
   */
  private static final int SMALLEST_BACKLOG = 1;

  private static final int CONNECT_TIMEOUT_MILLIS = 2_000;
  private static final Duration FREE_WITHIN = Duration.ofSeconds(2);

  private final int port;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
  private final List<Socket> fillers = new ArrayList<>();
  private final AtomicReference<Cue> cue = new AtomicReference<>(Cue.NONE);
  private final AtomicInteger accepted = new AtomicInteger();
  private volatile int target;
  private volatile Supplier<Flow> flowOfNew = Flow.Open::new;
  private ServerSocket listener;

  private FaultProxy(int target) throws IOException {
    this.target = target;
    this.listener = new ServerSocket(0, USUAL_BACKLOG, InetAddress.getLoopbackAddress());
    this.port = listener.getLocalPort();
  }

  /** Begins to pass everything to a port of this host. */
  public static FaultProxy before(int target) {
    try {
      FaultProxy proxy = new FaultProxy(target);
      proxy.acceptFrom(proxy.listener);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port of this host that it listens on. */
  public int port() {
    return port;
  }

  /** Leads new connections to another port of this host; open ones stay as they are. */
  public void leadTo(int port) {
    target = port;
  }

  /** How many connections the service has opened so far. */
  public int accepted() {
    return accepted.get();
  }

  /** Runs an action once, before the first bytes with a text go on to the server. */
  public void beforeText(String text, Runnable action) {
    cue.set(Cue.beforeText(text, action));
  }

  /** Runs an action at a moment. */
  public void at(Cue moment) {
    cue.set(moment);
  }

  /** Lets the connections that are open now say nothing more; new ones are not concerned. */
  public void silenceOpenConnections() {
    connections.forEach(connection -> connection.flow(new Flow.Silent()));
  }

  /** Lets nothing through, on connections that are open and on new ones. */
  public void silence() {
    flowOfNew = Flow.Silent::new;
    silenceOpenConnections();
  }

  /** Passes half of the next answer on every connection, and nothing after that. */
  public void stopAmidAnswers() {
    flowOfNew = Flow.HalfAnAnswer::new;
    connections.forEach(connection -> connection.flow(new Flow.HalfAnAnswer()));
  }

  /** Passes one byte a second of the server's answers. */
  public void slowDown() {
    flowOfNew = Flow.Trickle::new;
    connections.forEach(connection -> connection.flow(new Flow.Trickle()));
  }

  /** Ends each connection that is open now after some more bytes of answers. */
  public void closeAfter(int bytes) {
    connections.forEach(connection -> connection.flow(new Flow.CutOff(bytes)));
  }

  /** Resets the connections that are open now. */
  public void resetOpenConnections() {
    connections.forEach(ProxiedConnection::reset);
  }

  /** Resets what is open and refuses what is new, as a host without the server does. */
  public synchronized void refuse() {
    closeListener();
    resetOpenConnections();
  }

  /** Leaves open connections and new ones without any answer, as a firewall does. */
  public synchronized void swallow() {
    closeListener();
    silenceOpenConnections();
    try {
      listener = listen(SMALLEST_BACKLOG);
      while (fillers.size() <= 2 * SMALLEST_BACKLOG) {
        Socket filler = new Socket();
        fillers.add(filler);
        filler.connect(listener.getLocalSocketAddress(), 100);
      }
    } catch (SocketTimeoutException full) {
      // Nobody gets through any more.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Heals the way: what was broken is reset, new connections pass. */
  public synchronized void heal() {
    cue.set(Cue.NONE);
    flowOfNew = Flow.Open::new;
    fillers.forEach(FaultProxy::close);
    if (!fillers.isEmpty()) {
      fillers.clear();
      closeListener();
    }
    if (listener.isClosed()) {
      listenAgain();
    }
    connections.stream().filter(ProxiedConnection::isBroken).forEach(ProxiedConnection::reset);
  }

  private void listenAgain() {
    try {
      listener = listen(USUAL_BACKLOG);
      acceptFrom(listener);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port may still be taken for a moment: closing does not wait for who accepts. */
  private ServerSocket listen(int backlog) throws IOException {
    long end = System.nanoTime() + FREE_WITHIN.toNanos();
    while (true) {
      try {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), backlog);
        return socket;
      } catch (BindException taken) {
        if (System.nanoTime() > end) {
          throw taken;
        }
        Thread.onSpinWait();
      }
    }
  }

  private void closeListener() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void acceptFrom(ServerSocket door) {
    threads.execute(
        () -> {
          while (!door.isClosed()) {
            try {
              Socket service = door.accept();
              accepted.incrementAndGet();
              threads.execute(() -> connect(service));
            } catch (IOException closed) {
              return;
            }
          }
        });
  }

  private void connect(Socket service) {
    Socket server = new Socket();
    ProxiedConnection connection = new ProxiedConnection(service, server, flowOfNew.get(), cue);
    connections.add(connection);
    try {
      server.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_TIMEOUT_MILLIS);
      threads.execute(connection::passAnswers);
      connection.passQuestions();
    } catch (IOException refused) {
      connection.reset();
    } finally {
      connections.remove(connection);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // That is what was wanted.
    }
  }

  @Override
  public synchronized void close() {
    closeListener();
    fillers.forEach(FaultProxy::close);
    resetOpenConnections();
    threads.shutdownNow();
  }

  /**
   * An action, and the moment at which it runs, once. What passes is held until the action is over.
   *
   * @param after text that the service must have sent on the same connection before
   * @param text text that the service sends
   * @param answered whether the moment is the server's answer to the text, and not the text itself
   */
  public record Cue(String after, String text, boolean answered, Once action) {

    static final Cue NONE = new Cue("", "", false, new Once(() -> {}));

    static {
      NONE.action().run();
    }

    /** Before the first bytes with a text go on to the server. */
    public static Cue beforeText(String text, Runnable action) {
      return new Cue("", text, false, new Once(action));
    }

    /** The same for a text that follows another on its connection. */
    public static Cue beforeText(String after, String text, Runnable action) {
      return new Cue(after, text, false, new Once(action));
    }

    /** Before the server's answer to a text, which follows another, goes on to the service. */
    public static Cue beforeAnswer(String after, String text, Runnable action) {
      return new Cue(after, text, true, new Once(action));
    }

    byte[] textBytes() {
      return text.getBytes(UTF_8);
    }

    byte[] afterBytes() {
      return after.getBytes(UTF_8);
    }
  }
}
