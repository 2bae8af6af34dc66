package dev.badgepipeline.original;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.poster.Checksum;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.storage.DurableFiles;
import dev.badgepipeline.storage.StorageConfig;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The untouched posters, as files named by their checksum in one folder for each item. Several
 * services may share the folder: files are only ever added, whole.
 */
@ApplicationScoped
public class OriginalStore {

  private static final Logger LOG = Logger.getLogger(OriginalStore.class);

  private final ObjectMapper json;
  private final ItemFolders folders;

  OriginalStore(ObjectMapper json, StorageConfig config) {
    this.json = json;
    this.folders = ItemFolders.of(config);
  }

  /**
   * Keeps a poster. Completes when it is on disk; keeping the same bytes again writes nothing.
   * Fails with {@link OriginalNotKeptException} when it cannot be kept.
   */
  public Uni<Original> keep(ItemRef item, PosterFile poster) {
    return onWorker(
        () -> {
          Original original = new Original(item, poster.sha256(), poster.format());
          Path file = folders.original(item, original.sha256());
          if (!isKept(file, original.sha256())) {
            write(file, poster.bytes());
          }
          return original;
        });
  }

  /**
   * A kept poster. Fails with {@link OriginalDamagedException} when what is on disk is not what was
   * kept.
   */
  public Uni<Optional<PosterFile>> find(ItemRef item, String sha256) {
    return onWorker(
        () ->
            Checksum.isSha256(sha256)
                ? read(folders.original(item, sha256)).map(bytes -> verified(bytes, sha256, item))
                : Optional.empty());
  }

  /** Remembers what was uploaded for an item. */
  public Uni<Void> remember(ItemRef item, PosterState state) {
    return onWorker(
            () -> {
              write(folders.state(item), toJson(state));
              return true;
            })
        .replaceWithVoid();
  }

  /** What was last uploaded for an item, if that is known. */
  public Uni<Optional<PosterState>> load(ItemRef item) {
    return onWorker(() -> read(folders.state(item)).flatMap(bytes -> fromJson(bytes, item)));
  }

  /** Forgets what was uploaded for an item; its originals are kept. */
  public Uni<Void> forget(ItemRef item) {
    return onWorker(
            () -> {
              try {
                return Files.deleteIfExists(folders.state(item));
              } catch (IOException e) {
                throw new OriginalNotKeptException("the state of a poster cannot be removed", e);
              }
            })
        .replaceWithVoid();
  }

  private static <T> Uni<T> onWorker(Supplier<T> work) {
    return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  /** A file of this name with other bytes is a damaged one, and is better written again. */
  private static boolean isKept(Path file, String sha256) {
    return read(file).map(bytes -> Checksum.sha256(bytes).equals(sha256)).orElse(false);
  }

  private static PosterFile verified(byte[] bytes, String sha256, ItemRef item) {
    if (!Checksum.sha256(bytes).equals(sha256)) {
      throw new OriginalDamagedException(
          "the kept original of item " + item + " is damaged: its checksum is not " + sha256);
    }
    return PosterFile.of(bytes);
  }

  private static Optional<byte[]> read(Path file) {
    try {
      return DurableFiles.read(file);
    } catch (IOException e) {
      throw new OriginalDamagedException("a kept original cannot be read: " + e.getMessage(), e);
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      DurableFiles.write(file, bytes);
    } catch (IOException e) {
      throw new OriginalNotKeptException(
          "the original poster cannot be kept on disk, so nothing is uploaded: " + e.getMessage(),
          e);
    }
  }

  private byte[] toJson(PosterState state) {
    try {
      return json.writeValueAsBytes(state);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a state is plain values", e);
    }
  }

  private Optional<PosterState> fromJson(byte[] bytes, ItemRef item) {
    try {
      return Optional.of(json.readValue(bytes, PosterState.class));
    } catch (IOException e) {
      LOG.warnf(
          "The state of the poster of item %s cannot be understood: %s", item, e.getMessage());
      return Optional.empty();
    }
  }
}
