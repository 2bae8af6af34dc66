import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures the native binary beside the JVM build, in turns, on one machine and one PostgreSQL:
 *
 * <pre>
 * ./mvnw -Dquick package
 * ./mvnw -Dquick -Dnative package
 * java src/test/measurement/CompareBuilds.java target/*-runner target/quarkus-app
 * </pre>
 *
 * To measure the JVM build as its image starts it, copy target/quarkus-app to /app, run
 * src/main/docker/train-cache.sh, and name /app in its place.
 *
 * <p>Prints a table of medians: of twenty starts in turns, and of some rounds of idling and load. Linux
 * only, since processor time and memory are read from /proc. The machine should have nothing else to do;
 * what load it had is printed with the table.
 */
public final class CompareBuilds {

  private static final int STARTS = Integer.getInteger("starts", 20);
  private static final int ROUNDS = Integer.getInteger("rounds", 3);
  private static final int CLIENTS = Integer.getInteger("clients", 2);
  private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("warm-up", 20));
  private static final Duration LOAD = Duration.ofSeconds(Integer.getInteger("load", 15));
  private static final Duration IDLE = Duration.ofSeconds(Integer.getInteger("idle", 60));

  /** In which the kernel counts processor time. */
  private static final int TICKS_PER_SECOND = 100;
  private static final Duration LONGEST_START = Duration.ofSeconds(60);
  private static final String HEAP = "-Xmx256m";

  private static final Path POSTER =
      Path.of("src/main/resources/sample-library/Ahsoka (2023)/poster.jpg");
  private static final String ITEM =
      """
      {"Name": "Ahsoka", "Type": "Movie", "MediaStreams": [
        {"Type": "Video", "Codec": "hevc", "Width": 3840, "Height": 1608, "VideoRangeType": "HDR10"},
        {"Type": "Audio", "Codec": "truehd", "ChannelLayout": "7.1"}]}
      """;
  private static final String BOUNDARY = "poster-boundary";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private CompareBuilds() {}

  /** How a build is started, and what of it is on disk. */
  private record Build(String name, List<String> command, Path files) {}

  /** The PostgreSQL that both builds use. */
  private record Database(String url, String password) {}

  /** What a start took until the service said that it was ready. */
  private record Start(double millis, double processorMillis, double faults) {}

  /** What a service takes that is left alone, and then worked with. */
  private record Round(
      double firstPosterMillis, double idleMib, double ownMib, double loadedMib, double rate) {}

  public static void main(String... arguments) throws Exception {
    Path binary = Path.of(arguments[0]);
    Path jvm = Path.of(arguments[1]);
    List<Build> builds =
        List.of(
            new Build("native", List.of(binary.toAbsolutePath().toString(), HEAP), binary),
            new Build("JVM", onVirtualMachine(jvm), jvm));
    Service host = Service.start(builds.get(1), directory("host"), List.of());
    try {
      host.awaitReady();
      compare(builds, databaseOf(host));
    } finally {
      host.stop();
    }
  }

  /** With the cache of what a start loads, where there is one, as the images have it. */
  private static List<String> onVirtualMachine(Path jvm) {
    Path cache = jvm.resolve("cache.options");
    return Stream.of(
            Stream.of(java(), HEAP),
            Files.exists(cache) ? Stream.of("@" + cache) : Stream.<String>empty(),
            Stream.of("-Djava.awt.headless=true", "-jar", jvm.resolve("quarkus-run.jar").toString()))
        .flatMap(part -> part)
        .toList();
  }

  private static String java() {
    return ProcessHandle.current().info().command().orElse("java");
  }

  /** Open to the account that the embedded server runs as where this is run by root. */
  private static Path directory(String purpose) throws IOException {
    return Files.createTempDirectory(
        purpose, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
  }

  /** The embedded server of a running service serves the measured ones. */
  private static Database databaseOf(Service host) throws IOException {
    Matcher port =
        Pattern.compile("Embedded PostgreSQL serves on port (\\d+)")
            .matcher(Files.readString(host.log()));
    if (!port.find()) {
      throw new IllegalStateException("no embedded database: see " + host.log());
    }
    return new Database(
        "postgresql://127.0.0.1:" + port.group(1) + "/postgres",
        Files.readString(host.dataDir().resolve("postgresql/password")).strip());
  }

  private static void compare(List<Build> builds, Database database) throws Exception {
    List<List<Start>> starts = List.of(new ArrayList<>(), new ArrayList<>());
    for (int start = 0; start < STARTS; start++) {
      for (int build = 0; build < builds.size(); build++) {
        starts.get(build).add(start(builds.get(build), database));
      }
    }
    List<List<Round>> rounds = List.of(new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < ROUNDS; round++) {
      for (int build = 0; build < builds.size(); build++) {
        rounds.get(build).add(measure(builds.get(build), database));
        System.err.printf("%s: %s%n", builds.get(build).name(), rounds.get(build).get(round));
      }
    }
    System.out.printf("| | %s | %s | ratio |%n|---|---|---|---|%n", "native", "JVM");
    row("files, MB", mebibytes(builds.get(0)), mebibytes(builds.get(1)));
    row("exec to first 200 of readiness, ms", starts, Start::millis);
    row("processor time until then, ms", starts, Start::processorMillis);
    row("page faults until then", starts, Start::faults);
    row("exec to first badged poster, ms", rounds, Round::firstPosterMillis);
    row("resident when idle, MiB", rounds, Round::idleMib);
    row("of that its own, MiB", rounds, Round::ownMib);
    row("resident after load, MiB", rounds, Round::loadedMib);
    row("posters a second, warmed up", rounds, Round::rate);
    System.out.println("Load of the machine: " + Files.readString(Path.of("/proc/loadavg")).strip());
  }

  private static <T> void row(String name, List<List<T>> both, ToDoubleFunction<T> value) {
    row(name, median(both.get(0), value), median(both.get(1), value));
  }

  private static void row(String name, double ofBinary, double ofJvm) {
    System.out.printf(
        Locale.ROOT, "| %s | %.1f | %.1f | %.2f |%n", name, ofBinary, ofJvm, ofBinary / ofJvm);
  }

  private static <T> double median(List<T> measured, ToDoubleFunction<T> value) {
    double[] sorted = measured.stream().mapToDouble(value).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /** With the libraries that lie beside a binary. */
  private static double mebibytes(Build build) throws IOException {
    Path start = Files.isDirectory(build.files()) ? build.files() : build.files().getParent();
    boolean whole = Files.isDirectory(build.files());
    try (Stream<Path> files = Files.walk(start, whole ? Integer.MAX_VALUE : 1)) {
      return files
              .filter(Files::isRegularFile)
              .filter(
                  file -> whole || file.equals(build.files()) || file.toString().endsWith(".so"))
              .mapToLong(file -> file.toFile().length())
              .sum()
          / 1e6;
    }
  }

  private static Start start(Build build, Database database) throws Exception {
    Service service = Service.start(build, directory("start"), settings(database));
    try {
      double ready = service.awaitReady();
      return new Start(ready, service.processorMillis(), service.faults());
    } finally {
      service.stop();
    }
  }

  private static Round measure(Build build, Database database) throws Exception {
    Service cold = Service.start(build, directory("cold"), settings(database));
    double firstPoster;
    try {
      firstPoster = cold.awaitFirstPoster();
    } finally {
      cold.stop();
    }
    Service service = Service.start(build, directory("load"), settings(database));
    try {
      service.awaitReady();
      Thread.sleep(IDLE.toMillis());
      double idle = service.mib("Rss:");
      double own = service.mib("Private_Dirty:");
      service.load(WARM_UP);
      double rate = service.load(LOAD);
      return new Round(firstPoster, idle, own, service.mib("Rss:"), rate);
    } finally {
      service.stop();
    }
  }

  private static List<String> settings(Database database) {
    return List.of(
        "QUARKUS_DATASOURCE_REACTIVE_URL=" + database.url(),
        "QUARKUS_DATASOURCE_USERNAME=badges",
        "QUARKUS_DATASOURCE_PASSWORD=" + database.password());
  }

  /** A running build. */
  private record Service(Process process, long startedNanos, int port, Path dataDir) {

    static Service start(Build build, Path dataDir, List<String> environment) throws IOException {
      int port = freePort();
      ProcessBuilder builder = new ProcessBuilder(build.command());
      builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
      builder.environment().put("BADGE_PIPELINE_DATA_DIR", dataDir.toString());
      builder.environment().put("BADGE_PIPELINE_LIBRARY", "folder");
      builder.environment().put("BADGE_PIPELINE_FOLDER_PATH", dataDir.toString());
      environment.forEach(
          setting -> builder.environment().put(setting.split("=", 2)[0], setting.split("=", 2)[1]));
      builder.redirectErrorStream(true).redirectOutput(dataDir.resolve("log").toFile());
      long started = System.nanoTime();
      return new Service(builder.start(), started, port, dataDir);
    }

    private static int freePort() throws IOException {
      try (ServerSocket socket = new ServerSocket(0)) {
        return socket.getLocalPort();
      }
    }

    Path log() {
      return dataDir.resolve("log");
    }

    double awaitReady() throws Exception {
      return await(HttpRequest.newBuilder(at("/q/health/ready")).build());
    }

    double awaitFirstPoster() throws Exception {
      return await(posterRequest());
    }

    /** Milliseconds from the start of the process to the first answer of 200. */
    private double await(HttpRequest request) throws Exception {
      while (System.nanoTime() - startedNanos < LONGEST_START.toNanos()) {
        if (status(request) == 200) {
          return (System.nanoTime() - startedNanos) / 1e6;
        }
        Thread.sleep(1);
      }
      throw new IllegalStateException("not ready in time: see " + log());
    }

    private static int status(HttpRequest request) throws InterruptedException {
      try {
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      } catch (IOException e) {
        return 0; // It does not listen yet.
      }
    }

    /** Posters a second that all clients together have got. */
    double load(Duration duration) throws Exception {
      ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
      try {
        long start = System.nanoTime();
        Callable<Integer> client = () -> badgeUntil(start + duration.toNanos());
        int posters = 0;
        for (Future<Integer> done :
            clients.invokeAll(java.util.Collections.nCopies(CLIENTS, client))) {
          posters += done.get();
        }
        return posters / ((System.nanoTime() - start) / 1e9);
      } finally {
        clients.shutdownNow();
      }
    }

    private int badgeUntil(long endNanos) throws Exception {
      HttpRequest request = posterRequest();
      int posters = 0;
      while (System.nanoTime() < endNanos) {
        if (status(request) != 200) {
          throw new IllegalStateException("a poster was not badged: see " + log());
        }
        posters++;
      }
      return posters;
    }

    private HttpRequest posterRequest() throws IOException {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      part(body, "poster\"; filename=\"poster.jpg", Files.readAllBytes(POSTER));
      part(body, "item", ITEM.getBytes(UTF_8));
      body.write(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
      return HttpRequest.newBuilder(at("/api/v1/posters"))
          .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
          .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
          .build();
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content)
        throws IOException {
      body.write(
          ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n")
              .getBytes(UTF_8));
      body.write(content);
      body.write("\r\n".getBytes(UTF_8));
    }

    private URI at(String path) {
      return URI.create("http://127.0.0.1:" + port + path);
    }

    /** What the kernel says of a kind of memory of the process (proc(5), smaps_rollup). */
    double mib(String kind) throws IOException {
      return Files.readAllLines(proc("smaps_rollup")).stream()
              .filter(line -> line.startsWith(kind))
              .flatMap(line -> Arrays.stream(line.split("\\s+")).skip(1).limit(1))
              .mapToLong(Long::parseLong)
              .sum()
          / 1024.0;
    }

    double processorMillis() throws IOException {
      return 1000.0 / TICKS_PER_SECOND * (stat(14) + stat(15));
    }

    double faults() throws IOException {
      return stat(10) + stat(12);
    }

    /** A field of what the kernel says of the process, by its number in proc(5). */
    private long stat(int field) throws IOException {
      String stat = Files.readString(proc("stat"));
      String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return Long.parseLong(afterName[field - 3]);
    }

    private Path proc(String file) {
      return Path.of("/proc", Long.toString(process.pid()), file);
    }

    void stop() throws InterruptedException {
      process.destroy();
      process.waitFor();
    }
  }
}
