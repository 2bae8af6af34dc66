package dev.badgepipeline.original;

import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.poster.Checksum;
import dev.badgepipeline.storage.StorageConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Where the files of items are: in a folder for each, whose name no id can make a path of.
 *
 * @param directory the folder of all of them
 */
record ItemFolders(Path directory) {

  static ItemFolders of(StorageConfig config) {
    return new ItemFolders(config.dataDir().resolve("originals"));
  }

  /** The untouched poster of a checksum. */
  Path original(ItemRef item, String sha256) {
    if (!Checksum.isSha256(sha256)) {
      throw new IllegalArgumentException("not a checksum: " + sha256);
    }
    return folder(item).resolve(sha256);
  }

  /** Where that poster was drawn on, and what came there. */
  Path index(ItemRef item, String sha256) {
    return original(item, sha256).resolveSibling(sha256 + ".index");
  }

  /** The coefficients of that poster in the order in which they are written. */
  Path scan(ItemRef item, String sha256) {
    return original(item, sha256).resolveSibling(sha256 + ".scan");
  }

  /** What was last uploaded for an item. */
  Path state(ItemRef item) {
    return folder(item).resolve("state.json");
  }

  /** Item ids come from outside, so none becomes a path. */
  private Path folder(ItemRef item) {
    String name = UUID.nameUUIDFromBytes(item.id().getBytes(StandardCharsets.UTF_8)).toString();
    return directory.resolve(name.substring(0, 2)).resolve(name);
  }
}
