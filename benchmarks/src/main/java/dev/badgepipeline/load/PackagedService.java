package dev.badgepipeline.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of the service with a PostgreSQL of its own, on a data directory that goes with it. */
public final class PackagedService implements AutoCloseable {

  private static final long LONGEST_START_NANOS = TimeUnit.MINUTES.toNanos(2);

  private final ProcessBuilder command;
  private final URI address;
  private final Path folder;
  private Process process;

  private PackagedService(ProcessBuilder command, URI address, Path folder) throws IOException {
    this.command = command;
    this.address = address;
    this.folder = folder;
    this.process = command.start();
  }

  /**
   * Starts the service and waits until it is ready.
   *
   * @param packaged its jar, or its native binary
   * @param options for its virtual machine, or the binary
   * @param library settings of the library and the rating providers, by environment names
   */
  public static PackagedService start(
      Path packaged, List<String> options, Map<String, String> library)
      throws IOException, InterruptedException {
    Path folder = openDirectory();
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(command(packaged, options, folder))
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(folder.resolve("log").toFile()));
    builder.environment().putAll(settings(folder, port));
    builder.environment().putAll(library);
    PackagedService service =
        new PackagedService(builder, URI.create("http://127.0.0.1:" + port), folder);
    service.awaitReady();
    return service;
  }

  /** Kills the service, which has no time to say anything, and starts it again. */
  public void killAndStart() throws IOException, InterruptedException {
    process.destroyForcibly().waitFor();
    process = command.start();
    awaitReady();
  }

  /** The embedded server runs under another account where this is run by root. */
  private static Path openDirectory() throws IOException {
    return Files.createTempDirectory(
        "badge-pipeline-load-",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private static List<String> command(Path packaged, List<String> options, Path folder) {
    List<String> command = new ArrayList<>();
    if (isJar(packaged)) {
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.add("-Xlog:gc,safepoint:file=" + folder.resolve("gc.log") + ":tags");
      command.add("-Djava.awt.headless=true");
      command.addAll(options);
      command.add("-jar");
      command.add(packaged.toString());
    } else {
      command.add(packaged.toString());
      command.addAll(options);
    }
    return command;
  }

  private static boolean isJar(Path packaged) {
    return packaged.toString().endsWith(".jar");
  }

  private static Map<String, String> settings(Path folder, int port) {
    return Map.of(
        "QUARKUS_HTTP_PORT", Integer.toString(port),
        "BADGE_PIPELINE_DATA_DIR", folder.toString());
  }

  private void awaitReady() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest probe = HttpRequest.newBuilder(address.resolve("/q/health/ready")).build();
    long end = System.nanoTime() + LONGEST_START_NANOS;
    while (!isReady(client, probe)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IOException("the service does not start: see " + folder.resolve("log"));
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private static boolean isReady(HttpClient client, HttpRequest probe)
      throws InterruptedException {
    try {
      String health = client.send(probe, BodyHandlers.ofString()).body();
      return health.contains("\"UP\"") && !health.contains("\"degraded\": true");
    } catch (IOException notListening) {
      return false;
    }
  }

  public URI at(String path) {
    return address.resolve(path);
  }

  /** What a virtual machine says of its collections and safepoints; a binary says nothing. */
  Optional<GcLog> gcLog() throws IOException {
    Path file = folder.resolve("gc.log");
    return Files.exists(file) ? Optional.of(GcLog.read(file)) : Optional.empty();
  }

  public long processId() {
    return process.pid();
  }

  public Path folder() {
    return folder;
  }

  /** What the service has used of processors since its start, without the database. */
  public Duration cpuTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The most memory that was resident at once, of the service without the database. */
  long peakBytes() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc", "" + process.pid(), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.destroy();
    process.waitFor();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(PackagedService::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
