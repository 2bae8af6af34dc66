package dev.badgepipeline.job;

import dev.badgepipeline.load.PackagedService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What the service and its database have used until a moment.
 *
 * @param nanos when this was
 * @param serviceMillis processor time of the service
 * @param databaseMillis processor time of the PostgreSQL that it started, ended backends included
 * @param brokerMillis processor time of the RabbitMQ that was named; 0 without one
 * @param transactions of the database, ours and this question's
 * @param residentBytes memory of the service that is resident now
 * @param writtenBytes what the service has sent to disks, overwritten bytes too
 */
record Costs(
    long nanos,
    long serviceMillis,
    long databaseMillis,
    long brokerMillis,
    long transactions,
    long residentBytes,
    long writtenBytes) {

  /** What {@code getconf CLK_TCK} says on every Linux of today. */
  private static final long TICKS_A_SECOND = 100;

  private static final String BROKER = "BROKER_PROCESS";

  static Costs of(PackagedService service) throws IOException {
    return new Costs(
        System.nanoTime(),
        service.cpuTime().toMillis(),
        databaseMillis(service.folder()),
        millisOfBroker(),
        new ServiceDatabase(service).transactions(),
        residentBytes(service.processId()),
        sum(service.processId(), "io", "write_bytes:"));
  }

  /** Of the server that is nobody's child, and of its children, ended ones included. */
  private static long databaseMillis(Path folder) throws IOException {
    Path file = folder.resolve(DataFiles.DATABASE_FOLDER).resolve("cluster").resolve("postmaster.pid");
    long server = Long.parseLong(Files.readAllLines(file).get(0).strip());
    return Stream.concat(
                Stream.of(server),
                ProcessHandle.of(server).stream()
                    .flatMap(ProcessHandle::children)
                    .map(ProcessHandle::pid))
            .mapToLong(Costs::ticks)
            .sum()
        * 1000
        / TICKS_A_SECOND;
  }

  private static long millisOfBroker() {
    return hasBroker() ? ticks(Long.parseLong(System.getenv(BROKER))) * 1000 / TICKS_A_SECOND : 0;
  }

  /** Whether instances share the work by a broker whose process is known. */
  static boolean hasBroker() {
    return System.getenv(BROKER) != null;
  }

  double secondsSince(Costs before) {
    return (nanos - before.nanos) / 1e9;
  }

  /** Its own time and that of its children which have ended. */
  private static long ticks(long process) {
    try {
      String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return Stream.of(fields).skip(11).limit(4).mapToLong(Long::parseLong).sum();
    } catch (IOException ended) {
      return 0;
    }
  }

  static long residentBytes(long process) throws IOException {
    return 1024 * sum(process, "status", "VmRSS:");
  }

  /** The number in a line of what the kernel says of a process. */
  private static long sum(long process, String file, String line) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/" + file))) {
      return lines
          .filter(text -> text.startsWith(line))
          .mapToLong(text -> Long.parseLong(text.replaceAll("\\D", "")))
          .sum();
    }
  }
}
