package dev.badgepipeline.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One process of the program. It inherits nothing from the environment of the test. */
final class Instance implements AutoCloseable {

  private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(3);
  private static final HttpClient PROBES =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PROBE_TIMEOUT)
          .build();

  private final Process process;
  private final URI address;
  private final Path log;

  private Instance(Process process, URI address, Path log) {
    this.process = process;
    this.address = address;
    this.log = log;
  }

  /**
   * Starts the program on a free port and does not wait for it.
   *
   * @param dataDir kept from one process to the next
   */
  static Instance start(Program program, Map<String, String> environment, Path dataDir) {
    try {
      int port = freePort();
      Path log = Files.createTempFile(dataDir, "instance-", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(program.command())
              .directory(dataDir.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      builder.environment().put("BADGE_PIPELINE_DATA_DIR", dataDir.toString());
      builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
      return new Instance(builder.start(), URI.create("http://127.0.0.1:" + port), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  /** Where it listens, or will once it has started. */
  URI address() {
    return address;
  }

  /** Whether it takes requests, by the probe that Kubernetes makes. */
  boolean isReady() {
    return probe().filter(answer -> answer.statusCode() == 200).isPresent();
  }

  /** Whether it has begun to stop: it then asks every caller to come by another connection. */
  boolean isStopping() {
    return probe()
        .flatMap(answer -> answer.headers().firstValue("Connection"))
        .filter("close"::equalsIgnoreCase)
        .isPresent();
  }

  private Optional<HttpResponse<Void>> probe() {
    try {
      return Optional.of(
          PROBES.send(
              HttpRequest.newBuilder(address.resolve("/q/health/ready"))
                  .timeout(PROBE_TIMEOUT)
                  .build(),
              BodyHandlers.discarding()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Asks the process to stop, by SIGTERM. */
  void terminate() {
    process.destroy();
  }

  /** Ends the process where it stands, by SIGKILL; returns when it is gone. */
  void kill() {
    process.destroyForcibly();
    awaitEnd(Duration.ofSeconds(10));
  }

  /** What the process holds now. */
  ProcessFootprint footprint() {
    return ProcessFootprint.of(process.pid());
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** Whether the process was gone within this time. */
  boolean awaitEnd(Duration within) {
    try {
      return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What the process ended with. */
  int exitCode() {
    return process.exitValue();
  }

  /** Everything that the process has written. */
  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
