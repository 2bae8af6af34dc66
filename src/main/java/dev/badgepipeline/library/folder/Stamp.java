package dev.badgepipeline.library.folder;

import dev.badgepipeline.library.LibraryUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;

/**
 * By what files tell that they have changed.
 *
 * @param changed when the newest of them was written
 * @param bytes of all of them
 * @param files how many they are
 */
record Stamp(FileTime changed, long bytes, int files) {

  private static final Stamp NOTHING = new Stamp(FileTime.fromMillis(0), 0, 0);

  static Stamp of(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(attributes.lastModifiedTime(), attributes.size(), 1);
    } catch (IOException e) {
      throw new LibraryUnavailableException(file.getFileName() + " cannot be read: " + e, e);
    }
  }

  static Stamp of(Collection<Path> files) {
    return files.stream().map(Stamp::of).reduce(NOTHING, Stamp::with);
  }

  Stamp with(Stamp other) {
    return new Stamp(
        changed.compareTo(other.changed) < 0 ? other.changed : changed,
        bytes + other.bytes,
        files + other.files);
  }

  boolean isSince(FileTime moment) {
    return changed.compareTo(moment) >= 0;
  }

  @Override
  public String toString() {
    return changed + "/" + bytes + "/" + files;
  }
}
