package dev.badgepipeline.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Where uploads lie until they are read.
 *
 * @param path for nothing else
 */
record UploadDirectory(Path path) {

  private static final Logger LOG = Logger.getLogger(UploadDirectory.class);

  UploadDirectory {
    path = path.toAbsolutePath();
  }

  /** Deletes what a process has left that was killed, and makes the directory if there is none. */
  void sweep() {
    try {
      Files.createDirectories(path);
      List<Path> left = files();
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
      if (!left.isEmpty()) {
        LOG.infof("%d uploads are deleted that an earlier start has left", left.size());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be emptied of former uploads", e);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
