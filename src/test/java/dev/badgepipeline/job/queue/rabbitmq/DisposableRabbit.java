package dev.badgepipeline.job.queue.rabbitmq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real RabbitMQ on ports of its own that a test may do anything to: one node with a directory, a
 * cookie and a port mapper of its own, which listens on loopback only. Nothing starts it again but
 * the test.
 */
public final class DisposableRabbit implements AutoCloseable {

  public static final String USER = "badges";
  public static final String PASSWORD = "of-no-worth";

  /** Debian's scripts; those on the path insist on the account of the system's own broker. */
  private static final Path SCRIPTS = Path.of("/usr/lib/rabbitmq/bin");

  /** Set where a broker has to be there: its tests fail then instead of being skipped. */
  private static final String DEMANDED = "BROKER_DEMANDED";

  private static final Duration STARTS_WITHIN = Duration.ofMinutes(3);
  private static final String NODE = "badges@localhost";

  private final Path home;
  private final int port;
  private final Map<String, String> environment;
  private final Process portMapper;
  private final Thread atExit = new Thread(this::killAll);
  private Optional<Process> server = Optional.empty();

  private DisposableRabbit() throws IOException {
    Path parent = Files.createDirectories(Path.of("target", "rabbitmq").toAbsolutePath());
    this.home = Files.createTempDirectory(parent, "disposable-");
    List<Integer> ports = freePorts(3);
    this.port = ports.get(0);
    this.environment = environment(ports.get(1), ports.get(2));
    this.portMapper =
        process("epmd", "-address", "127.0.0.1", "-port", Integer.toString(ports.get(1))).start();
    configure();
  }

  /** Starts a broker, or skips the test where there is none to start. */
  public static DisposableRabbit startNew() {
    boolean installed = Files.isExecutable(SCRIPTS.resolve("rabbitmq-server"));
    if (Boolean.parseBoolean(System.getenv(DEMANDED))) {
      assertThat(installed).as("RabbitMQ is installed, since %s is set", DEMANDED).isTrue();
    }
    Assumptions.assumeTrue(
        installed, "RabbitMQ is not installed here (on Debian: apt-get install rabbitmq-server)");
    try {
      DisposableRabbit rabbit = new DisposableRabbit();
      Runtime.getRuntime().addShutdownHook(rabbit.atExit);
      rabbit.start();
      return rabbit;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Integer> freePorts(int count) throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return sockets.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (ServerSocket socket : sockets) {
        socket.close();
      }
    }
  }

  private Map<String, String> environment(int mapperPort, int nodePort) {
    return Map.of(
        "HOME", home.toString(),
        "ERL_EPMD_PORT", Integer.toString(mapperPort),
        "ERL_EPMD_ADDRESS", "127.0.0.1",
        "RABBITMQ_NODENAME", NODE,
        "RABBITMQ_DIST_PORT", Integer.toString(nodePort),
        "RABBITMQ_MNESIA_BASE", home.resolve("data").toString(),
        "RABBITMQ_LOG_BASE", home.resolve("log").toString(),
        "RABBITMQ_CONFIG_FILE", home.resolve("rabbitmq").toString(),
        "RABBITMQ_CONF_ENV_FILE", home.resolve("none").toString(),
        "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS",
            "-kernel inet_dist_use_interface {127,0,0,1} +S 1:1 +sbwt none");
  }

  private void configure() throws IOException {
    Path cookie = Files.writeString(home.resolve(".erlang.cookie"), "of-no-worth");
    Files.setPosixFilePermissions(cookie, PosixFilePermissions.fromString("r--------"));
    Files.writeString(
        home.resolve("rabbitmq.conf"),
        String.join(
            "\n",
            "listeners.tcp.1 = 127.0.0.1:" + port,
            "default_user = " + USER,
            "default_pass = " + PASSWORD,
            "log.file.level = warning",
            "disk_free_limit.absolute = 1MB",
            "vm_memory_high_watermark.absolute = 512MB",
            ""));
  }

  private ProcessBuilder process(String... command) {
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().putAll(environment);
    return process.redirectOutput(home.resolve("output").toFile());
  }

  /** Starts the broker, after a kill too; returns when it answers. */
  public void start() {
    try {
      server = Optional.of(process(SCRIPTS.resolve("rabbitmq-server").toString()).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await()
        .atMost(STARTS_WITHIN)
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(this::answers);
  }

  private boolean answers() throws IOException, TimeoutException {
    connect().close();
    return true;
  }

  /** Kills the broker at once, as a power cut would. */
  public void kill() {
    List<ProcessHandle> processes = processes();
    processes.forEach(ProcessHandle::destroyForcibly);
    awaitEnd(processes);
    server = Optional.empty();
  }

  private static void awaitEnd(List<ProcessHandle> processes) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
  }

  /** The script that was started, and the broker below it. */
  private List<ProcessHandle> processes() {
    return server.stream()
        .map(Process::toHandle)
        .flatMap(script -> Stream.concat(Stream.of(script), script.descendants()))
        .toList();
  }

  /** Stops the broker in order; it tells its clients. */
  public void stop() {
    List<ProcessHandle> processes = processes();
    control("stop");
    awaitEnd(processes);
    server = Optional.empty();
  }

  /** Freezes the broker: connections stay open, and nothing answers. */
  public void freeze() {
    signal("STOP");
  }

  /** Lets a frozen broker go on. */
  public void thaw() {
    signal("CONT");
  }

  private void signal(String signal) {
    List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
    processes().forEach(process -> command.add(Long.toString(process.pid())));
    run(command);
  }

  /** Makes the broker believe that it is short of memory: it takes nothing any more. */
  public void raiseMemoryAlarm() {
    control("set_vm_memory_high_watermark", "0");
  }

  public void endMemoryAlarm() {
    control("set_vm_memory_high_watermark", "absolute", "512MB");
  }

  /** The same for its disk. */
  public void raiseDiskAlarm() {
    control("set_disk_free_limit", "1000000GB");
  }

  public void endDiskAlarm() {
    control("set_disk_free_limit", "1MB");
  }

  /** Runs a command of {@code rabbitmqctl}. */
  public void control(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(SCRIPTS.resolve("rabbitmqctl").toString());
    command.addAll(List.of("--node", NODE, "--quiet"));
    command.addAll(List.of(arguments));
    run(command);
  }

  private void run(List<String> command) {
    try {
      Process process = process(command.toArray(String[]::new)).start();
      boolean ended = process.waitFor(1, TimeUnit.MINUTES);
      if (!ended || process.exitValue() != 0) {
        throw new IllegalStateException(
            command + ": " + Files.readString(home.resolve("output"), UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The port on loopback that it listens on. */
  public int port() {
    return port;
  }

  /** Where a service finds it by a port, its own or that of something in between. */
  public static String url(int port) {
    return "amqp://127.0.0.1:" + port;
  }

  /** Opens a connection of the test's own, past everything that is tested. */
  public Connection connect() throws IOException, TimeoutException {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setHost("127.0.0.1");
    factory.setPort(port);
    factory.setUsername(USER);
    factory.setPassword(PASSWORD);
    factory.setAutomaticRecoveryEnabled(false);
    return factory.newConnection("test");
  }

  /** What a test does to the broker itself. */
  @FunctionalInterface
  public interface Use<T> {
    T of(Channel channel) throws IOException;
  }

  /** Does something by a channel of the test's own. */
  public <T> T use(Use<T> use) {
    try (Connection connection = connect();
        Channel channel = connection.createChannel()) {
      return use.of(channel);
    } catch (IOException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Deletes queues, with everything in them. */
  public void delete(String... queues) {
    for (String queue : queues) {
      use(channel -> channel.queueDelete(queue));
    }
  }

  private void killAll() {
    kill();
    portMapper.destroyForcibly();
  }

  @Override
  public void close() {
    killAll();
    Runtime.getRuntime().removeShutdownHook(atExit);
  }
}
