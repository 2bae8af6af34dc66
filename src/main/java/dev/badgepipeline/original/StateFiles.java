package dev.badgepipeline.original;

import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.poster.Checksum;
import dev.badgepipeline.storage.StorageConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Where it is remembered what was uploaded for items: in a file for each. */
record StateFiles(SpreadFiles files) {

  private static final String ENDING = ".json";

  static StateFiles of(StorageConfig config) {
    return new StateFiles(new SpreadFiles(config.dataDir().resolve("originals").resolve("items")));
  }

  /** The file of an item. Item ids come from outside, so none becomes a path. */
  Path state(ItemRef item) {
    return files.at(Checksum.sha256(item.toString().getBytes(StandardCharsets.UTF_8)) + ENDING);
  }

  /**
   * The file of what was remembered when items had no connections.
   *
   * @param name of the item in the {@link FormerLayout}, which does not tell whose item it was
   */
  Path former(String name) {
    return files.at(name + ENDING);
  }

  /** Shows every file there is. */
  void forEach(SpreadFiles.Visitor visitor) throws IOException {
    files.forEach(
        file -> {
          if (file.toString().endsWith(ENDING)) {
            visitor.visit(file);
          }
        });
  }
}
