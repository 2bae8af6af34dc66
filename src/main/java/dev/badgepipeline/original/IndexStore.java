package dev.badgepipeline.original;

import dev.badgepipeline.context.CallerContext;
import dev.badgepipeline.poster.PosterIndex;
import dev.badgepipeline.storage.DurableFiles;
import dev.badgepipeline.storage.StorageConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * What helps to badge originals again, beside them, and shared by the items that share one. It
 * saves work and nothing else: it may be lost or damaged, and what cannot be read or kept is only
 * said so in the log.
 */
@ApplicationScoped
public class IndexStore {

  private static final Logger LOG = Logger.getLogger(IndexStore.class);

  private final OriginalFiles files;

  IndexStore(StorageConfig config) {
    this.files = OriginalFiles.of(config);
  }

  /** What the last drawing on an original has left; empty if there is nothing to be read. */
  public Uni<Optional<PosterIndex>> find(String sha256) {
    return CallerContext.onWorker(() -> index(sha256));
  }

  private Optional<PosterIndex> index(String sha256) {
    return read(files.index(sha256))
        .map(mcus -> new PosterIndex(mcus, read(files.scan(sha256)).map(ByteBuffer::wrap)));
  }

  private static Optional<byte[]> read(Path file) {
    try {
      return DurableFiles.read(file);
    } catch (IOException e) {
      LOG.warnf("The index of an original cannot be read: %s", e.toString());
      return Optional.empty();
    }
  }

  /** Keeps what a drawing has left, in place of what the last one did. */
  public Uni<Void> keep(String sha256, PosterIndex index) {
    return CallerContext.runOnWorker(
        () -> {
          index.scan().ifPresent(scan -> write(files.scan(sha256), scan));
          write(files.index(sha256), ByteBuffer.wrap(index.mcus()));
        });
  }

  /** Both begin with a checksum, so that one which is not whole is as good as none. */
  private static void write(Path file, ByteBuffer content) {
    try {
      DurableFiles.overwriteUnforced(file, content);
    } catch (IOException e) {
      LOG.warnf("The index of an original cannot be kept: %s", e.toString());
    }
  }
}
