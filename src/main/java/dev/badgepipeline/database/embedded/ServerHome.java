package dev.badgepipeline.database.embedded;

import dev.badgepipeline.storage.DurableFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The directory of a server's programs and data. It is in the data directory of the service, unless
 * its owner names another, or the account that the server runs under cannot get there: then it is
 * with the host's other data, and a file in the data directory says where, so that it is found
 * again wherever the data directory is moved to.
 *
 * @param directory of the server
 * @param dataDir of the service
 */
record ServerHome(Path directory, Path dataDir) {

  /** Where the data of services is kept by convention (Filesystem Hierarchy Standard, 5.8). */
  static final Path OF_THIS_HOST = Path.of("/var/lib/badge-pipeline");

  private static final Logger LOG = Logger.getLogger(ServerHome.class);

  /**
   * The home of the server.
   *
   * @param dataDir of the service
   * @param named by its owner
   * @param host where homes are made that cannot be in the data directory
   */
  static ServerHome of(Path dataDir, Optional<Path> named, Path host) {
    Path absolute = dataDir.toAbsolutePath().normalize();
    return new ServerHome(
        named
            .map(directory -> directory.toAbsolutePath().normalize())
            .or(() -> noted(absolute))
            .or(() -> madeElsewhere(absolute, host))
            .orElseGet(() -> usual(absolute)),
        absolute);
  }

  private static Path usual(Path dataDir) {
    return dataDir.resolve("postgresql");
  }

  private static Path note(Path dataDir) {
    return dataDir.resolve("postgresql-directory");
  }

  private static Optional<Path> noted(Path dataDir) {
    try {
      return DurableFiles.read(note(dataDir))
          .map(bytes -> Path.of(new String(bytes, StandardCharsets.UTF_8).strip()));
    } catch (IOException e) {
      LOG.warnf("It cannot be read where the database is: %s", e);
      return Optional.empty();
    }
  }

  /** Empty where the server's account can get to the data directory, or has its data there. */
  private static Optional<Path> madeElsewhere(Path dataDir, Path host) {
    Path usual = usual(dataDir);
    if (!new Cluster(usual).isMissing() || canBeEntered(usual)) {
      return Optional.empty();
    }
    try {
      Path made = make(dataDir, host);
      LOG.infof("The account of PostgreSQL cannot enter %s: its files are in %s", dataDir, made);
      return Optional.of(made);
    } catch (IOException e) {
      LOG.debug("The files of the server have no place of their own", e);
      return Optional.empty();
    }
  }

  /** A host without such an account is told about when the server is to start. */
  private static boolean canBeEntered(Path usual) {
    Path existing =
        Stream.iterate(usual, Objects::nonNull, Path::getParent)
            .filter(Files::exists)
            .findFirst()
            .orElse(usual);
    try {
      return ServerAccount.ofThisHost(usual).canEnter(existing);
    } catch (OwnerMustActException e) {
      return true;
    }
  }

  /** The note comes last: what it names has been there. */
  private static Path make(Path dataDir, Path host) throws IOException {
    UUID name =
        UUID.nameUUIDFromBytes(dataDir.toRealPath().toString().getBytes(StandardCharsets.UTF_8));
    Path made = host.resolve(name.toString());
    makePassable(host);
    makePassable(made);
    DurableFiles.write(note(dataDir), made.toString().getBytes(StandardCharsets.UTF_8));
    return made;
  }

  /** Whatever the service's own files are like by default, the server's account must get there. */
  private static void makePassable(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      DurableFiles.createDirectories(directory);
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
    }
  }

  /** Whether another service could use it, since the data directory is not its only way in. */
  boolean isElsewhere() {
    return !directory.startsWith(dataDir);
  }

  /**
   * Makes the directory where it is not there yet.
   *
   * @throws OwnerMustActException where it was there before, or the data is somewhere else
   */
  void makeReady() throws IOException {
    if (!Files.isDirectory(directory)) {
      demandNeverMade();
      makePassable(directory);
    }
    if (new Cluster(directory).isMissing()) {
      demandNoOtherData();
    }
  }

  private void demandNeverMade() {
    if (noted(dataDir).filter(directory::equals).isPresent()) {
      throw new OwnerMustActException(
          "its data was in "
              + directory
              + ", which is gone: put it back, or remove "
              + note(dataDir)
              + " for a new database to be made");
    }
  }

  private void demandNoOtherData() {
    Stream.concat(noted(dataDir).stream(), Stream.of(usual(dataDir)))
        .filter(other -> !other.equals(directory) && !new Cluster(other).isMissing())
        .findFirst()
        .ifPresent(
            other -> {
              throw new OwnerMustActException(
                  "its data is in "
                      + other
                      + ", not in "
                      + directory
                      + ": move everything there while the service is stopped, or leave out"
                      + " badge-pipeline.database.embedded-directory");
            });
  }
}
