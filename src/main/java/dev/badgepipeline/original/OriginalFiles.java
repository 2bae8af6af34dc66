package dev.badgepipeline.original;

import dev.badgepipeline.poster.Checksum;
import dev.badgepipeline.storage.StorageConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the files of an original are: by its checksum, whatever items show it. What helps to badge
 * it again is called like it, so that who removes one removes the other.
 */
record OriginalFiles(SpreadFiles files) {

  private static final String INDEX = ".index";
  private static final String SCAN = ".scan";

  static OriginalFiles of(StorageConfig config) {
    return new OriginalFiles(new SpreadFiles(config.dataDir().resolve("originals")));
  }

  /** The untouched poster of a checksum. */
  Path original(String sha256) {
    if (!Checksum.isSha256(sha256)) {
      throw new IllegalArgumentException("not a checksum: " + sha256);
    }
    return files.at(sha256);
  }

  /** Where that poster was drawn on, and what came there. */
  Path index(String sha256) {
    return beside(sha256, INDEX);
  }

  /** The coefficients of that poster in the order in which they are written. */
  Path scan(String sha256) {
    return beside(sha256, SCAN);
  }

  private Path beside(String sha256, String ending) {
    return original(sha256).resolveSibling(sha256 + ending);
  }

  /** The original that a file of this name helps to badge; empty for a file of any other kind. */
  static Optional<String> helped(String fileName) {
    return Optional.of(fileName)
        .filter(name -> name.endsWith(INDEX) || name.endsWith(SCAN))
        .map(name -> name.substring(0, name.lastIndexOf('.')))
        .filter(Checksum::isSha256);
  }

  /** Shows every file there is, those of other kinds too. */
  void forEach(SpreadFiles.Visitor visitor) throws IOException {
    files.forEach(visitor);
  }
}
