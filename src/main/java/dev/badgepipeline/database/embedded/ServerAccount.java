package dev.badgepipeline.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The account that the server runs under. PostgreSQL refuses to run as root, so there an
 * unprivileged account of the host is used, which may pass through root's directories but owns only
 * its own data.
 */
sealed interface ServerAccount {

  /** The account to use here. */
  static ServerAccount ofThisHost() {
    return "root".equals(System.getProperty("user.name")) ? Unprivileged.ofThisHost() : new Same();
  }

  /** The command as this account would run it. */
  List<String> command(List<String> command);

  /** Makes a file or folder, with all in it, belong to this account. */
  void give(Path path) throws IOException;

  /** The account that the service itself runs under. */
  record Same() implements ServerAccount {

    @Override
    public List<String> command(List<String> command) {
      return command;
    }

    @Override
    public void give(Path path) {
      // It is this account's already.
    }
  }

  /**
   * Another account, taken on by {@code setpriv}.
   *
   * @param uid its number
   * @param gid its group's number
   * @param passesThrough whether the host lets it pass through directories that are closed to it
   */
  record Unprivileged(int uid, int gid, boolean passesThrough) implements ServerAccount {

    private static final List<String> CANDIDATES = List.of("postgres", "nobody");

    static Unprivileged ofThisHost() {
      Unprivileged found =
          CANDIDATES.stream()
              .flatMap(name -> named(name).stream())
              .findFirst()
              .orElseThrow(
                  () ->
                      new EmbeddedPostgresException(
                          "PostgreSQL does not run as root, and this host has neither an account"
                              + " 'postgres' nor 'nobody': run the service as another user, or set"
                              + " quarkus.datasource.reactive.url to a server of your own"));
      return found.works() ? found : new Unprivileged(found.uid, found.gid, false);
    }

    private static Optional<Unprivileged> named(String name) {
      try (Stream<String> accounts = Files.lines(Path.of("/etc/passwd"))) {
        return accounts
            .map(line -> line.split(":", -1))
            .filter(fields -> fields.length > 3 && fields[0].equals(name))
            .findFirst()
            .map(
                fields ->
                    new Unprivileged(
                        Integer.parseInt(fields[2]), Integer.parseInt(fields[3]), true));
      } catch (IOException e) {
        throw new EmbeddedPostgresException("the accounts of this host cannot be read", e);
      }
    }

    private boolean works() {
      return Commands.run(command(List.of("true"))).succeeded();
    }

    @Override
    public List<String> command(List<String> command) {
      List<String> whole = new ArrayList<>();
      whole.addAll(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"));
      if (passesThrough) {
        whole.add("--inh-caps=-all,+dac_read_search");
        whole.add("--ambient-caps=-all,+dac_read_search");
      }
      whole.add("--");
      whole.addAll(command);
      return whole;
    }

    @Override
    public void give(Path path) throws IOException {
      try (Stream<Path> all = Files.walk(path)) {
        for (Path each : all.toList()) {
          Files.setAttribute(each, "unix:uid", uid);
          Files.setAttribute(each, "unix:gid", gid);
        }
      }
    }
  }
}
