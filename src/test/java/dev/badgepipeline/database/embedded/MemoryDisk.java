package dev.badgepipeline.database.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A small file system in memory. Only root may mount.
 *
 * @param directory where it is mounted
 */
record MemoryDisk(Path directory) implements AutoCloseable {

  private static final int PAGE = 4096;

  static boolean isPossibleHere() {
    return "root".equals(System.getProperty("user.name"))
        && Files.isReadable(Path.of("/proc/mounts"));
  }

  static MemoryDisk mountedOn(Path directory, int megabytes) {
    run("mount", "-t", "tmpfs", "-o", "mode=755,size=" + megabytes + "m", "none", directory);
    return new MemoryDisk(directory);
  }

  /** Makes it larger or smaller; what is on it stays. */
  void resize(int megabytes) {
    run("mount", "-o", "remount,size=" + megabytes + "m", directory);
  }

  /** Leaves no room for another byte. */
  void fill() throws IOException {
    try (FileChannel file =
        FileChannel.open(filler(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (file.write(ByteBuffer.allocate(PAGE)) > 0) {
        // Until the disk is full.
      }
    } catch (IOException full) {
      if (Files.notExists(filler())) {
        throw full;
      }
    }
  }

  /** Makes room again. */
  void free() throws IOException {
    Files.delete(filler());
  }

  private Path filler() {
    return directory.resolve("filler");
  }

  private static void run(Object... command) {
    Commands.Result result = Commands.run(List.of(command).stream().map(Object::toString).toList());
    if (!result.succeeded()) {
      throw new IllegalStateException(command[0] + " failed: " + result.output());
    }
  }

  @Override
  public void close() {
    run("umount", directory);
  }
}
