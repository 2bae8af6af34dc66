package dev.badgepipeline.security;

import dev.badgepipeline.storage.DurableFiles;
import dev.badgepipeline.storage.StorageConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Where the key lies that was made at a first visit: a file that nobody else may read. */
@ApplicationScoped
class KeyFile {

  private final Path file;

  KeyFile(StorageConfig storage) {
    this.file = storage.dataDir().resolve("api-key");
  }

  /**
   * The key; empty where none was made.
   *
   * @throws IllegalStateException when there is a file that holds no key: a service that took it
   *     for none would let strangers make theirs
   */
  Optional<ApiKey> read() {
    try {
      return DurableFiles.read(file).map(this::key);
    } catch (IOException e) {
      throw unusable(e.toString());
    }
  }

  private ApiKey key(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8).strip();
    if (text.isEmpty()) {
      throw unusable("it is empty");
    }
    return new ApiKey(text);
  }

  private IllegalStateException unusable(String why) {
    return new IllegalStateException(
        "the key in "
            + file
            + " cannot be read ("
            + why
            + "): mend the file, set badge-pipeline.api-key, or delete the file to make another"
            + " key");
  }

  /** Keeps a key for good. */
  void write(ApiKey key) throws IOException {
    DurableFiles.write(file, key.value().getBytes(StandardCharsets.UTF_8));
  }
}
