package dev.badgepipeline.faults;

import dev.badgepipeline.database.embedded.DisposablePostgres;
import dev.badgepipeline.surroundings.ServiceConnections;
import dev.badgepipeline.surroundings.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Faults of the server's processes and of its rules of access. */
final class ServerFaults {

  private ServerFaults() {}

  /** The process ids of the service's connections. */
  static List<Long> backends(Surroundings surroundings) {
    return connections(surroundings).backends();
  }

  static void killOne(Surroundings surroundings) {
    backends(surroundings).stream().findFirst().ifPresent(surroundings.postgres()::killBackend);
  }

  static void terminateAll(Surroundings surroundings) {
    connections(surroundings).terminate();
  }

  private static ServiceConnections connections(Surroundings surroundings) {
    return new ServiceConnections(surroundings.postgres());
  }

  /** The server has no certificate, so that nobody can do what it demands. */
  static Mend demandTls(Surroundings surroundings) throws IOException {
    DisposablePostgres server = surroundings.postgres();
    String before = Files.readString(server.accessRules());
    terminateAll(surroundings);
    rewrite(server, before.replaceAll("(?m)^host ", "hostssl "));
    return () -> rewrite(server, before);
  }

  private static void rewrite(DisposablePostgres server, String rules) throws IOException {
    Path file = server.accessRules();
    Files.writeString(file, rules);
    server.reload();
  }
}
