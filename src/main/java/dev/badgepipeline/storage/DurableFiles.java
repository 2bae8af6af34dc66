package dev.badgepipeline.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes files that are whole or not there at all, most of them on disk once the call returns. */
public final class DurableFiles {

  private DurableFiles() {}

  /**
   * Writes aside, forces to disk, renames, and forces the rename to disk.
   *
   * @param attributes that the file has from the first, such as who may read it
   */
  public static void write(Path file, byte[] bytes, FileAttribute<?>... attributes)
      throws IOException {
    Path directory = folderOf(file);
    createDirectories(directory);
    writeAside(file, aside -> writeAndForce(aside, bytes, attributes));
    forceDirectory(directory);
  }

  /** The bytes of a file; empty if there is none. */
  public static Optional<byte[]> read(Path file) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * Writes aside and renames, for what can do without: a power cut may leave the file as it was
   * before, or damaged.
   */
  public static void writeUnforced(Path file, ByteBuffer bytes) throws IOException {
    Files.createDirectories(folderOf(file));
    writeAside(
        file,
        aside -> {
          try (FileChannel channel = create(aside)) {
            writeAll(channel, bytes.duplicate());
          }
        });
  }

  private static void writeAside(Path file, Writing writing) throws IOException {
    Path aside = folderOf(file).resolve(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      writing.to(aside);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  @FunctionalInterface
  private interface Writing {
    void to(Path file) throws IOException;
  }

  private static Path folderOf(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
  }

  /** Makes a folder, with all that is missing above it. It may be a link to one. */
  public static void createDirectories(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    List<Path> changed = parentsOfMissing(directory);
    Files.createDirectories(directory);
    for (Path parent : changed) {
      forceDirectory(parent);
    }
  }

  /** Forces to disk that a whole file has its name, for one that somebody else has written. */
  public static void forceName(Path file) throws IOException {
    forceDirectory(folderOf(file));
  }

  /** Renames a file or folder, and forces the rename to disk. */
  public static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    forceDirectory(folderOf(to));
  }

  /** The folders that get another one when a folder is made with all that is missing above it. */
  static List<Path> parentsOfMissing(Path directory) {
    return Stream.iterate(directory, Predicate.not(Files::isDirectory), DurableFiles::folderOf)
        .map(DurableFiles::folderOf)
        .toList();
  }

  private static void writeAndForce(Path file, byte[] bytes, FileAttribute<?>... attributes)
      throws IOException {
    try (FileChannel channel = create(file, attributes)) {
      writeAll(channel, ByteBuffer.wrap(bytes));
      channel.force(true);
    }
  }

  private static FileChannel create(Path file, FileAttribute<?>... attributes) throws IOException {
    return FileChannel.open(
        file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes);
  }

  private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** A rename survives a power cut only when the directory itself is forced to disk. */
  private static void forceDirectory(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
