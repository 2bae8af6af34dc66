package dev.badgepipeline.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lines of text in one file, each whole and on disk once it is appended. A crash or a full disk in
 * the middle of an append leaves a line without an end; nobody was told that it is kept, so it does
 * not count and the next line takes its place. For one thread at a time.
 */
public final class DurableLines {

  private static final byte END = '\n';

  private final Path file;
  private final long mostBytes;

  /**
   * Lines in a file that need not be there yet, nor its folder.
   *
   * @param mostBytes what the file may have; a line that finds no room begins another one, and the
   *     full one stays beside it, with {@code .1} at its end, until the next is full
   */
  public DurableLines(Path file, long mostBytes) {
    this.file = file;
    this.mostBytes = mostBytes;
  }

  /**
   * Shows all lines, oldest first.
   *
   * @param atOnce how many may be in memory
   */
  public void forEach(int atOnce, Consumer<List<String>> reader) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (FileChannel channel = open()) {
      channel.truncate(endOfLastLine(channel)).position(0);
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
      for (List<String> some = next(lines, atOnce); !some.isEmpty(); some = next(lines, atOnce)) {
        reader.accept(some);
      }
    }
  }

  private static List<String> next(BufferedReader lines, int most) throws IOException {
    List<String> some = new ArrayList<>();
    String line = null;
    while (some.size() < most && (line = lines.readLine()) != null) {
      some.add(line);
    }
    return some;
  }

  /**
   * Adds a line.
   *
   * @param line without a line break
   */
  public void append(String line) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + (char) END);
    if (Files.exists(file) && Files.size(file) + bytes.remaining() > mostBytes) {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".1"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.exists(file)) {
      DurableFiles.write(file, new byte[0]);
    }
    try (FileChannel channel = open()) {
      channel.truncate(endOfLastLine(channel)).position(channel.size());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private FileChannel open() throws IOException {
    return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static long endOfLastLine(FileChannel channel) throws IOException {
    long end = channel.size();
    ByteBuffer last = ByteBuffer.allocate(1);
    while (end > 0 && channel.read(last.clear(), end - 1) == 1 && last.get(0) != END) {
      end--;
    }
    return end;
  }
}
