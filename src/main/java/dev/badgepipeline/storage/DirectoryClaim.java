package dev.badgepipeline.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A directory that one running process has for itself. The system takes the claim back however the
 * process ends, so a killed one leaves nothing behind that would keep the next from starting.
 */
public final class DirectoryClaim implements Closeable {

  private static final String FILE = "in-use";

  private final String holder;
  private final FileChannel channel;

  private DirectoryClaim(String holder, FileChannel channel) {
    this.holder = holder;
    this.channel = channel;
  }

  /**
   * Claims a directory, which is made if it is not there, closed to other accounts. Empty when this
   * very process has claimed it before, as one has that starts the service again within itself.
   *
   * @throws DirectoryInUseException when another process has claimed it; nothing in it was touched
   * @throws IOException when nobody can claim it, because it cannot be written or its file system
   *     has no locks
   */
  public static Optional<DirectoryClaim> take(Path directory) throws IOException {
    make(directory.toAbsolutePath());
    Path claimed = directory.toRealPath();
    String holder = DirectoryClaim.class.getName() + " " + claimed;
    return System.getProperty(holder) == null
        ? Optional.of(take(claimed, holder))
        : Optional.empty();
  }

  /** Whatever is put into it, and however, is the business of nobody else. */
  private static void make(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      DurableFiles.createDirectories(directory);
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /**
   * That this process has the claim is kept where every class loader sees it: opening and closing
   * the file a second time would give the lock away.
   */
  private static DirectoryClaim take(Path directory, String holder) throws IOException {
    Path file = directory.resolve(FILE);
    DurableFiles.createIfMissing(file);
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    try {
      @Nullable FileLock lock = channel.tryLock();
      if (lock == null) {
        throw new DirectoryInUseException(directory);
      }
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
    System.setProperty(holder, Long.toString(ProcessHandle.current().pid()));
    return new DirectoryClaim(holder, channel);
  }

  /** Gives the directory free. */
  @Override
  public void close() throws IOException {
    System.clearProperty(holder);
    channel.close();
  }
}
