package dev.badgepipeline.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Lines of text in one file, each whole and on disk once it is appended. A crash or a full disk in
 * the middle of an append leaves a line without an end; nobody was told that it is kept, so it does
 * not count and the next line takes its place. For one thread at a time.
 */
public final class DurableLines {

  private static final byte END = '\n';

  private final Path file;

  /** Lines in a file that need not be there yet, nor its folder. */
  public DurableLines(Path file) {
    this.file = file;
  }

  /** All lines, oldest first. */
  public List<String> read() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return text.substring(0, text.lastIndexOf(END) + 1).lines().toList();
  }

  /**
   * Adds a line.
   *
   * @param line without a line break
   */
  public void append(String line) throws IOException {
    if (!Files.exists(file)) {
      DurableFiles.write(file, new byte[0]);
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      channel.truncate(endOfLastLine(channel)).position(channel.size());
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + (char) END);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static long endOfLastLine(FileChannel channel) throws IOException {
    long end = channel.size();
    ByteBuffer last = ByteBuffer.allocate(1);
    while (end > 0 && channel.read(last.clear(), end - 1) == 1 && last.get(0) != END) {
      end--;
    }
    return end;
  }

  /** Removes the oldest lines, all of them at once or, if the system fails meanwhile, none. */
  public void removeFirst(int count) throws IOException {
    List<String> lines = read();
    StringBuilder rest = new StringBuilder();
    lines.stream().skip(count).forEach(line -> rest.append(line).append((char) END));
    DurableFiles.write(file, rest.toString().getBytes(StandardCharsets.UTF_8));
  }
}
