package dev.badgepipeline.database.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jboss.logging.Logger;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once from the archive that the build packed for its platform. */
final class PostgresBinaries {

  private static final Logger LOG = Logger.getLogger(PostgresBinaries.class);

  private final Path home;

  private PostgresBinaries(Path home) {
    this.home = home;
  }

  /** The program of this name, such as {@code initdb}. */
  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  /**
   * Unpacks unless a former start has done so.
   *
   * @param directory where unpacked servers are kept, one folder for each archive
   */
  static PostgresBinaries unpackedIn(Path directory) {
    return unpackedIn(directory, archive());
  }

  /** The same with an archive that the program does not carry. */
  static PostgresBinaries unpackedIn(Path directory, URL packed) {
    try {
      URLConnection archive = packed.openConnection();
      Path home = directory.resolve("server-" + archive.getContentLengthLong());
      if (!Files.isDirectory(home)) {
        unpack(archive, home);
      }
      return new PostgresBinaries(home);
    } catch (IOException e) {
      throw new EmbeddedPostgresException(
          "the embedded PostgreSQL cannot be unpacked to " + directory + ": " + e.getMessage(), e);
    }
  }

  private static URL archive() {
    String name = archiveOfThisPlatform();
    return archive(name, programFolder())
        .orElseThrow(
            () ->
                new OwnerMustActException(
                    "this build carries no PostgreSQL for this platform ("
                        + name
                        + "); set quarkus.datasource.reactive.url to a server of your own"));
  }

  /**
   * Where an archive is: on the class path, or beside a binary, which does not carry it itself.
   *
   * @param programFolder where the running program is
   */
  static Optional<URL> archive(String name, Optional<Path> programFolder) {
    return Optional.ofNullable(PostgresBinaries.class.getResource("/" + name))
        .or(
            () ->
                programFolder
                    .map(folder -> folder.resolve(name))
                    .filter(Files::isRegularFile)
                    .map(PostgresBinaries::url));
  }

  private static Optional<Path> programFolder() {
    return ProcessHandle.current().info().command().map(Path::of).map(Path::getParent);
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("files have addresses", e);
    }
  }

  private static String archiveOfThisPlatform() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    boolean arm = processor.contains("aarch64");
    if (os.contains("mac")) {
      return "postgres-darwin-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }
    return "postgres-linux-" + (arm ? "arm_64" : "x86_64") + ".txz";
  }

  /** Unpacks aside and renames, so that a crash never leaves half a server behind. */
  private static void unpack(URLConnection archive, Path home) throws IOException {
    LOG.infof("Unpacking PostgreSQL to %s", home);
    Files.createDirectories(home.getParent());
    Path aside = Files.createTempDirectory(home.getParent(), "unpacking-");
    try (InputStream packed = archive.getInputStream()) {
      extract(packed, aside);
      letOthersEnter(aside);
      Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      delete(aside);
      throw e;
    }
  }

  private static void extract(InputStream packed, Path target) throws IOException {
    try (TarArchiveInputStream archive = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (TarArchiveEntry entry = archive.getNextEntry();
          entry != null;
          entry = archive.getNextEntry()) {
        extract(archive, entry, target);
      }
    }
  }

  private static void extract(TarArchiveInputStream archive, TarArchiveEntry entry, Path target)
      throws IOException {
    Path file = target.resolve(entry.getName()).normalize();
    if (!file.startsWith(target)) {
      throw new IOException("the archive points outside itself: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(archive, file);
      boolean executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  /** The server may run under another account, whatever the service's own files are like. */
  private static void letOthersEnter(Path directory) throws IOException {
    try (Stream<Path> found = Files.walk(directory)) {
      for (Path folder : found.filter(Files::isDirectory).toList()) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> found = Files.walk(directory)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
