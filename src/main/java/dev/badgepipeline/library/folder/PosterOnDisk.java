package dev.badgepipeline.library.folder;

import dev.badgepipeline.library.UnusablePosterException;
import dev.badgepipeline.poster.PosterTooLargeException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A poster's file, which anybody who may write into the folder can replace at any time. */
record PosterOnDisk(Path file) {

  /**
   * Reads all of it. Its size is taken from what has been opened, and not from its name, before
   * memory is taken for it; no more than that is read, however it grows.
   *
   * @throws UnusablePosterException when it is no ordinary file
   * @throws PosterTooLargeException when it has more bytes than that
   * @throws IOException also when somebody is writing it
   */
  byte[] read(int maxBytes) throws IOException {
    if (!Files.isRegularFile(file)) { // whoever opened a pipe would wait for its other end
      throw new UnusablePosterException(file.getFileName() + " is no ordinary file");
    }
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return read(channel, accepted(channel.size(), maxBytes));
    }
  }

  private int accepted(long size, int maxBytes) {
    if (size > maxBytes) {
      throw new PosterTooLargeException(
          "%s has %d bytes, at most %d are accepted".formatted(file.getFileName(), size, maxBytes));
    }
    return (int) size;
  }

  private byte[] read(SeekableByteChannel channel, int size) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(size);
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
    if (bytes.hasRemaining() || channel.read(ByteBuffer.allocate(1)) >= 0) {
      throw new IOException(file.getFileName() + " is being written");
    }
    return bytes.array();
  }
}
