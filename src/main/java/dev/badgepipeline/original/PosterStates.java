package dev.badgepipeline.original;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.context.CallerContext;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.storage.StorageConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * What was last uploaded for each item. It only saves work, so what cannot be read is as good as
 * forgotten, and nothing is forced to disk.
 */
@ApplicationScoped
public class PosterStates {

  private static final Logger LOG = Logger.getLogger(PosterStates.class);

  private final ObjectMapper json;
  private final StateFiles files;
  private final FormerLayout former;

  PosterStates(ObjectMapper json, StorageConfig config) {
    this.json = json;
    this.files = StateFiles.of(config);
    this.former = FormerLayout.of(config);
  }

  /** What was last uploaded for an item, if that is known. */
  public Uni<Optional<PosterState>> find(ItemRef item) {
    return CallerContext.onWorker(() -> read(files.state(item)).or(() -> readFormer(item)));
  }

  /** Remembers what was uploaded for an item. Never fails: what cannot be written is said. */
  public Uni<Void> remember(ItemRef item, PosterState state) {
    return onWorker(
        () -> {
          StateFile file = new StateFile(files.state(item), json);
          if (!file.append(state)) {
            file.write(state);
            remove(formerFiles(item));
          }
        });
  }

  /** Forgets what was uploaded for an item. Never fails: what cannot be removed is said. */
  public Uni<Void> forget(ItemRef item) {
    return onWorker(
        () -> {
          remove(List.of(files.state(item)));
          remove(formerFiles(item));
        });
  }

  /** Shows everything that is remembered, in no order. For a worker thread. */
  void forEach(Consumer<PosterState> visitor) throws IOException {
    files.forEach(file -> read(file).ifPresent(visitor));
  }

  /** Where a state may be from when items had no connections. */
  private List<Path> formerFiles(ItemRef item) {
    return List.of(files.former(FormerLayout.nameOf(item)), former.state(item));
  }

  private Optional<PosterState> readFormer(ItemRef item) {
    return formerFiles(item).stream().flatMap(file -> read(file).stream()).findFirst();
  }

  private Optional<PosterState> read(Path file) {
    try {
      return new StateFile(file, json).last();
    } catch (IOException e) {
      LOG.warnf("What was uploaded for an item cannot be understood: %s: %s", file, e.getMessage());
      return Optional.empty();
    }
  }

  private static void remove(List<Path> files) throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }

  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  private static Uni<Void> onWorker(Work work) {
    return CallerContext.runOnWorker(
        () -> {
          try {
            work.run();
          } catch (IOException e) {
            LOG.warnf("What was uploaded for an item is not remembered: %s", e.toString());
          }
        });
  }
}
