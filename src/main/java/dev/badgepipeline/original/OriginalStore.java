package dev.badgepipeline.original;

import dev.badgepipeline.context.CallerContext;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.poster.Checksum;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.storage.DurableFiles;
import dev.badgepipeline.storage.StorageConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The untouched posters, as files named by their checksum, whatever the items are called that show
 * them. Several services may share the folder: files are only ever added, whole.
 */
@ApplicationScoped
public class OriginalStore {

  private final OriginalFiles files;
  private final FormerLayout former;
  private final FormerLayoutTakeover takeover;

  OriginalStore(StorageConfig config, FormerLayoutTakeover takeover) {
    this.files = OriginalFiles.of(config);
    this.former = FormerLayout.of(config);
    this.takeover = takeover;
  }

  /**
   * Keeps a poster, and answers with its checksum. Completes when it is on disk; keeping the same
   * bytes again writes nothing. Fails with {@link OriginalNotKeptException} when it cannot be kept.
   */
  public Uni<String> keep(PosterFile poster) {
    return CallerContext.onWorker(
        () -> {
          String sha256 = poster.sha256();
          Path file = files.original(sha256);
          if (isKept(file, sha256)) {
            forceName(file);
          } else {
            write(file, poster.bytes());
          }
          return sha256;
        });
  }

  /**
   * A kept poster. Fails with {@link OriginalDamagedException} when what is on disk is not what was
   * kept.
   *
   * @param item that shows it, by whose id an earlier version has kept it, perhaps
   */
  public Uni<Optional<PosterFile>> find(ItemRef item, String sha256) {
    return Checksum.isSha256(sha256)
        ? CallerContext.onWorker(() -> kept(item, sha256))
            .chain(
                found ->
                    found.isPresent()
                        ? Uni.createFrom().item(found)
                        : takeover
                            .finished()
                            .chain(() -> CallerContext.onWorker(() -> kept(item, sha256))))
        : Uni.createFrom().item(Optional.empty());
  }

  private Optional<PosterFile> kept(ItemRef item, String sha256) {
    return read(files.original(sha256))
        .or(() -> read(former.original(item, sha256)))
        .map(bytes -> verified(bytes, sha256));
  }

  /** A file of this name that has other bytes or cannot be read is better written again. */
  private static boolean isKept(Path file, String sha256) {
    try {
      return DurableFiles.read(file)
          .map(bytes -> Checksum.sha256(bytes).equals(sha256))
          .orElse(false);
    } catch (IOException e) {
      return false;
    }
  }

  private static PosterFile verified(byte[] bytes, String sha256) {
    if (!Checksum.sha256(bytes).equals(sha256)) {
      throw new OriginalDamagedException(
          "a kept original is damaged: its checksum is not " + sha256);
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
      throw notKept(e);
    }
  }

  /** Somebody else may have written it a moment ago, and not yet have come to this. */
  private static void forceName(Path file) {
    try {
      DurableFiles.forceName(file);
    } catch (IOException e) {
      throw notKept(e);
    }
  }

  private static OriginalNotKeptException notKept(IOException failure) {
    return new OriginalNotKeptException(
        "the original poster cannot be kept on disk, so nothing is uploaded: "
            + failure.getMessage(),
        failure);
  }
}
