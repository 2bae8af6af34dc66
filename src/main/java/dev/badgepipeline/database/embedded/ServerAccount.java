package dev.badgepipeline.database.embedded;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The account that the server runs under. PostgreSQL refuses to run as root, so there an
 * unprivileged account of the host is used. It has no right that other accounts have not: whoever
 * gets hold of the server gets no more than the server's own files.
 */
sealed interface ServerAccount {

  /**
   * The account to use here.
   *
   * @param data of the server, which need not be there yet: its owner keeps it
   */
  static ServerAccount ofThisHost(Path data) {
    return isRoot() ? Unprivileged.ofThisHost(data) : new Same();
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** Which account that is, for the owner of the service. */
  static String inWords() {
    return isRoot()
        ? "the account that PostgreSQL runs under ('postgres' or 'nobody')"
        : "the account '" + System.getProperty("user.name") + "'";
  }

  /** The command as this account would run it. */
  List<String> command(List<String> command);

  /** Makes a file or folder, with all in it, belong to this account. */
  void give(Path path) throws IOException;

  /** Whether this account gets as far as into a directory that is there. */
  boolean canEnter(Path directory);

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

    /** What this account cannot enter the service cannot use either, and says so by itself. */
    @Override
    public boolean canEnter(Path directory) {
      return true;
    }
  }

  /**
   * Another account, taken on by {@code setpriv}.
   *
   * @param uid its number
   * @param gid its group's number
   * @param isBounded whether nothing that it starts can ever gain a right of root's; some
   *     containers do not let root see to that, and there it is left to {@code no-new-privs} alone
   */
  record Unprivileged(int uid, int gid, boolean isBounded) implements ServerAccount {

    private static final List<String> CANDIDATES = List.of("postgres", "nobody");
    private static final String NOT_PERMITTED = "Operation not permitted";
    private static final String CURE =
        "): run the service as another user, or set quarkus.datasource.reactive.url to a server of"
            + " your own";

    static Unprivileged ofThisHost(Path data) {
      List<Unprivileged> candidates =
          Stream.concat(ownerOf(data).stream(), CANDIDATES.stream().flatMap(Unprivileged::named))
              .flatMap(account -> Stream.of(account, account.notBounded()))
              .toList();
      return candidates.stream()
          .filter(Unprivileged::works)
          .findFirst()
          .orElseThrow(() -> noneOf(candidates));
    }

    private static EmbeddedPostgresException noneOf(List<Unprivileged> candidates) {
      String why =
          candidates.isEmpty()
              ? "this host has no account for it (neither 'postgres' nor 'nobody'"
              : "this service may not start a program under another account ("
                  + candidates.get(candidates.size() - 1).attempt();
      return new OwnerMustActException("PostgreSQL does not run as root, and " + why + CURE);
    }

    private static Optional<Unprivileged> ownerOf(Path data) {
      try {
        int uid = (Integer) Files.getAttribute(data, "unix:uid");
        int gid = (Integer) Files.getAttribute(data, "unix:gid");
        return uid == 0 ? Optional.empty() : Optional.of(new Unprivileged(uid, gid, true));
      } catch (IOException e) {
        return Optional.empty();
      }
    }

    private static Stream<Unprivileged> named(String name) {
      try (Stream<String> accounts = Files.lines(Path.of("/etc/passwd"))) {
        return accounts
            .map(line -> line.split(":", -1))
            .filter(fields -> fields.length > 3 && fields[0].equals(name))
            .map(
                fields ->
                    new Unprivileged(
                        Integer.parseInt(fields[2]), Integer.parseInt(fields[3]), true))
            .toList()
            .stream();
      } catch (IOException e) {
        throw new EmbeddedPostgresException("the accounts of this host cannot be read", e);
      }
    }

    private Unprivileged notBounded() {
      return new Unprivileged(uid, gid, false);
    }

    private boolean works() {
      return attempt().isEmpty();
    }

    /** Why nothing can be run under this account; empty where it can. */
    private String attempt() {
      try {
        Commands.Result result = Commands.run(command(List.of("true")));
        return result.succeeded() ? "" : "exit code " + result.exitCode() + ", " + result.output();
      } catch (EmbeddedPostgresException e) {
        return e.getMessage();
      }
    }

    @Override
    public List<String> command(List<String> command) {
      List<String> whole = new ArrayList<>();
      whole.addAll(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"));
      whole.addAll(List.of("--no-new-privs", "--inh-caps=-all"));
      if (isBounded) {
        whole.add("--bounding-set=-all");
      }
      whole.add("--");
      whole.addAll(command);
      return whole;
    }

    /** Asked of the system, which knows access lists and other rules too. */
    @Override
    public boolean canEnter(Path directory) {
      return Commands.run(command(List.of("test", "-x", directory.toString()))).succeeded();
    }

    @Override
    public void give(Path path) throws IOException {
      try (Stream<Path> all = Files.walk(path)) {
        for (Path each : all.toList()) {
          Files.setAttribute(each, "unix:uid", uid);
          Files.setAttribute(each, "unix:gid", gid);
        }
      } catch (FileSystemException e) {
        if (NOT_PERMITTED.equals(e.getReason())) {
          throw notGiven();
        }
        throw e;
      }
    }

    /** Without the name of the file, which is another one at each try. */
    private static OwnerMustActException notGiven() {
      return new OwnerMustActException(
          "PostgreSQL does not run as root, and this service may not give files to another account ("
              + NOT_PERMITTED
              + CURE);
    }
  }
}
