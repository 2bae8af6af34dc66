package dev.badgepipeline.faults;

import dev.badgepipeline.database.embedded.DisposablePostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A file system of a few megabytes that some tables of a server lie on. */
final class SmallDisk {

  private static final String MOUNTED = "/proc/mounts";
  private static final int BLOCK = 64 * 1024;
  private static final Set<DisposablePostgres> PREPARED = ConcurrentHashMap.newKeySet();

  private final DisposablePostgres server;
  private final Path directory;

  private SmallDisk(DisposablePostgres server, Path directory) {
    this.server = server;
    this.directory = directory;
  }

  /** Only root may mount. */
  static boolean possibleHere() {
    return "root".equals(System.getProperty("user.name")) && Files.isReadable(Path.of(MOUNTED));
  }

  /** The disk of a server, mounted at its first use. */
  static SmallDisk of(DisposablePostgres server) throws IOException {
    Path directory = server.accessRules().resolveSibling("small-disk");
    SmallDisk disk = new SmallDisk(server, directory);
    if (PREPARED.add(server)) {
      Files.createDirectory(directory);
      server.mountSmallDisk(directory);
      server.execute("create tablespace small location '" + directory.resolve("tables") + "'");
    }
    return disk;
  }

  /** Moves a table there and leaves no room for another row. */
  void fillBeneath(String table) throws IOException {
    server.execute("alter table " + table + " set tablespace small");
    byte[] block = new byte[BLOCK];
    try {
      while (true) {
        Files.write(filler(), block, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
    } catch (IOException full) {
      if (Files.size(filler()) == 0) {
        throw full;
      }
    }
  }

  /** Makes room again and moves the table back. */
  void free(String table) throws IOException {
    Files.delete(filler());
    server.execute("alter table " + table + " set tablespace pg_default");
  }

  private Path filler() {
    return directory.resolve("filler");
  }
}
