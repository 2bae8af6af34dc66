package dev.badgepipeline.storage;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A disk of a few megabytes. Where nobody may mount one, the test is passed over. */
public record SmallMount(Path path) implements AutoCloseable {

  private static final byte[] BLOCK = new byte[4096];

  /** Mounts one. */
  public static SmallMount of(Path path) throws IOException {
    Files.createDirectories(path);
    assumeThat(run("mount", "-t", "tmpfs", "-o", "size=8m", "none", path.toString())).isZero();
    return new SmallMount(path);
  }

  /** Leaves no room. */
  public void fill() throws IOException {
    Files.createFile(filler());
    try {
      while (true) {
        Files.write(filler(), BLOCK, StandardOpenOption.APPEND);
      }
    } catch (IOException full) {
      if (Files.size(filler()) == 0) {
        throw full;
      }
    }
  }

  /** Makes room again. */
  public void free() throws IOException {
    Files.delete(filler());
  }

  private Path filler() {
    return path.resolve("filler");
  }

  private static int run(String... command) {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .onExit()
          .join()
          .exitValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    run("umount", "--lazy", path.toString());
  }
}
