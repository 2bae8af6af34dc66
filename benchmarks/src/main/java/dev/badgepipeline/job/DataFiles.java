package dev.badgepipeline.job;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Counts the files in a data directory, those of the database apart. */
final class DataFiles extends SimpleFileVisitor<Path> {

  /** Where the database of the service is, in its data directory. */
  static final String DATABASE_FOLDER = "postgresql";

  private final Path leftOut;
  private long count;

  private DataFiles(Path leftOut) {
    this.leftOut = leftOut;
  }

  /** How many there are now. Takes a while where there are many. */
  static long count(Path directory) throws IOException {
    DataFiles files = new DataFiles(directory.resolve(DATABASE_FOLDER));
    Files.walkFileTree(directory, files);
    return files.count;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return folder.equals(leftOut) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    count++;
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException gone) {
    return FileVisitResult.CONTINUE; // such as one that was written aside and has its name by now
  }
}
