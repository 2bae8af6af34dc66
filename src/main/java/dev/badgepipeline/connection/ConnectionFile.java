package dev.badgepipeline.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.context.CallerContext;
import dev.badgepipeline.storage.DurableFiles;
import dev.badgepipeline.storage.StorageConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the owner has saved, in one file that nobody else may read. It is read once; a change counts
 * when it is on disk.
 */
@ApplicationScoped
class ConnectionFile {

  private static final String NAME = "connections.json";

  private final ObjectMapper json;
  private final Path file;
  private volatile @Nullable Saved known;

  ConnectionFile(ObjectMapper json, StorageConfig storage) {
    this.json = json;
    this.file = storage.dataDir().resolve(NAME);
  }

  /**
   * Everything that is saved.
   *
   * @throws IllegalStateException when the file is there and cannot be understood: connections that
   *     are silently gone would be worse
   */
  Saved read() {
    Saved saved = known;
    return saved == null ? readOnce() : saved;
  }

  private synchronized Saved readOnce() {
    Saved saved = known == null ? load() : known;
    known = saved;
    return saved;
  }

  private Saved load() {
    try {
      Optional<byte[]> bytes = DurableFiles.read(file);
      return bytes.isPresent() ? json.readValue(bytes.get(), Saved.class) : Saved.NOTHING;
    } catch (IOException e) {
      throw new IllegalStateException(
          "the saved connections in "
              + file
              + " cannot be read ("
              + e.getClass().getSimpleName()
              + "): mend the file, or move it away and connect anew");
    }
  }

  /** Changes what is saved. Completes when it is on disk. */
  Uni<Saved> change(UnaryOperator<Saved> change) {
    return CallerContext.onWorker(() -> write(change));
  }

  private synchronized Saved write(UnaryOperator<Saved> change) {
    Saved changed = change.apply(read());
    try {
      DurableFiles.write(file, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(changed));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what is saved is plain values", e);
    } catch (IOException e) {
      throw new ConnectionNotSavedException("it cannot be kept on disk: " + e.getMessage());
    }
    known = changed;
    return changed;
  }
}
