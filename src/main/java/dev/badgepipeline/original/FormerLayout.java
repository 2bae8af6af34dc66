package dev.badgepipeline.original;

import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.storage.StorageConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where originals were before they were kept by checksum: in a folder for each item, whose name is
 * a hash of the item's id without its connection.
 */
record FormerLayout(SpreadFiles folders) {

  /** What was last uploaded for the item of a folder. */
  static final String STATE = "state.json";

  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  static FormerLayout of(StorageConfig config) {
    return new FormerLayout(new SpreadFiles(config.dataDir().resolve("originals")));
  }

  /** The name of an item's folder. */
  static String nameOf(ItemRef item) {
    return UUID.nameUUIDFromBytes(item.id().getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Where an item had an original. */
  Path original(ItemRef item, String sha256) {
    return folders.at(nameOf(item)).resolve(sha256);
  }

  /** Where it was remembered what was last uploaded for an item. */
  Path state(ItemRef item) {
    return folders.at(nameOf(item)).resolve(STATE);
  }

  /** Shows the folders of items that are still there. */
  void forEachFolder(SpreadFiles.Visitor visitor) throws IOException {
    folders.forEach(
        path -> {
          if (UUID_TEXT.matcher(String.valueOf(path.getFileName())).matches()) {
            visitor.visit(path);
          }
        });
  }
}
