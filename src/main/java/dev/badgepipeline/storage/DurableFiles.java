package dev.badgepipeline.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Writes files that are whole or not there at all, most of them on disk once the call returns. From
 * the first, what it makes is for the account of the service alone.
 */
public final class DurableFiles {

  private static final FileAttribute<?>[] OWNERS_FILE = rights("rw-------");
  private static final FileAttribute<?>[] OWNERS_FOLDER = rights("rwx------");
  private static final FileAttribute<?>[] WAY_THROUGH = rights("rwx--x--x");
  private static final FileAttribute<?>[] SHARED = {};

  private DurableFiles() {}

  private static FileAttribute<?>[] rights(String rights) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : SHARED;
  }

  /** Writes aside, forces to disk, renames, and forces the rename to disk. */
  public static void write(Path file, byte[] bytes) throws IOException {
    createDirectories(folderOf(file), OWNERS_FOLDER);
    write(file, bytes, OWNERS_FILE);
  }

  /** The same for a file in a folder of others, who may read it as the system's umask says. */
  public static void writeShared(Path file, byte[] bytes) throws IOException {
    write(file, bytes, SHARED);
  }

  private static void write(Path file, byte[] bytes, FileAttribute<?>... rights)
      throws IOException {
    writeAside(file, aside -> writeAndForce(aside, bytes, rights));
    forceDirectory(folderOf(file));
  }

  /** Makes an empty file, with its folder, unless it is there. */
  public static void createIfMissing(Path file) throws IOException {
    createDirectories(folderOf(file), OWNERS_FOLDER);
    if (!Files.exists(file)) {
      createUnlessAnotherDoes(file);
    }
  }

  private static void createUnlessAnotherDoes(Path file) throws IOException {
    try {
      create(file, OWNERS_FILE).close();
    } catch (FileAlreadyExistsException e) {
      return; // it is there, which is what was wanted
    }
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
    createDirectories(folderOf(file), OWNERS_FOLDER);
    writeAside(
        file,
        aside -> {
          try (FileChannel channel = create(aside, OWNERS_FILE)) {
            writeAll(channel, bytes.duplicate());
          }
        });
  }

  /**
   * Writes over what is there, for content that tells by itself whether it is whole: who reads it
   * meanwhile, or after a crash, may find some of it and some of what was there. No other file
   * comes in place of this one, which saves the file system most of its work.
   */
  public static void overwriteUnforced(Path file, ByteBuffer bytes) throws IOException {
    createDirectories(folderOf(file), OWNERS_FOLDER);
    try (FileChannel channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OWNERS_FILE)) {
      writeAll(channel, bytes.duplicate());
      channel.truncate(channel.position());
    }
  }

  /**
   * Adds bytes to the end of a file, of which a crash may leave some. Answers false, and adds
   * nothing, where there is no such file or no room in it.
   *
   * @param mostBytes what the file may have then
   */
  public static boolean appendUnforced(Path file, ByteBuffer bytes, long mostBytes)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
      boolean fits = channel.size() + bytes.remaining() <= mostBytes;
      if (fits) {
        writeAll(channel, bytes.duplicate());
      }
      return fits;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static void writeAside(Path file, Writing writing) throws IOException {
    Path aside = folderOf(file).resolve(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      writing.to(aside);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(aside);
      throw e;
    }
  }

  @FunctionalInterface
  private interface Writing {
    void to(Path file) throws IOException;
  }

  private static Path folderOf(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
  }

  /**
   * Makes a folder, with all that is missing above it. It may be a link to one. Other accounts may
   * pass through it, as the one must that the embedded database runs under, but not look into it.
   */
  public static void createDirectories(Path directory) throws IOException {
    createDirectories(directory, WAY_THROUGH);
  }

  private static void createDirectories(Path directory, FileAttribute<?>... rights)
      throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    List<Path> changed = parentsOfMissing(directory);
    Files.createDirectories(directory, rights);
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

  private static void writeAndForce(Path file, byte[] bytes, FileAttribute<?>... rights)
      throws IOException {
    try (FileChannel channel = create(file, rights)) {
      writeAll(channel, ByteBuffer.wrap(bytes));
      channel.force(true);
    }
  }

  private static FileChannel create(Path file, FileAttribute<?>... rights) throws IOException {
    return FileChannel.open(
        file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights);
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
