package dev.badgepipeline.original;

import dev.badgepipeline.storage.StorageConfig;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/**
 * Takes over the {@link FormerLayout} at start, one folder after the other while the service works.
 * What a process leaves that is ended meanwhile, the next one takes.
 */
@ApplicationScoped
class FormerLayoutTakeover {

  private static final Logger LOG = Logger.getLogger(FormerLayoutTakeover.class);

  private final FormerLayout former;
  private final OriginalFiles files;
  private final StateFiles states;
  private final Uni<Void> finished;
  private volatile boolean stopped;

  FormerLayoutTakeover(StorageConfig config) {
    this.former = FormerLayout.of(config);
    this.files = OriginalFiles.of(config);
    this.states = StateFiles.of(config);
    this.finished =
        Uni.createFrom()
            .voidItem()
            .invoke(this::takeOver)
            .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
            .onFailure()
            .invoke(failure -> LOG.error("Originals of an earlier version stay there", failure))
            .onFailure()
            .recoverWithNull()
            .memoize()
            .indefinitely();
  }

  void start(@Observes StartupEvent event) {
    finished.subscribe().with(done -> {});
  }

  /** Completes when everything that can be taken over has been, whoever has begun with it. */
  Uni<Void> finished() {
    return finished;
  }

  private void takeOver() {
    Progress progress = new Progress();
    try {
      former.forEachFolder(
          folder -> {
            if (!stopped) {
              takeOver(folder, progress);
            }
          });
    } catch (IOException e) {
      LOG.warnf("The originals of an earlier version cannot all be seen: %s", e.toString());
    }
    progress.end();
  }

  /** One folder that cannot be taken over keeps no other from being. */
  private void takeOver(Path folder, Progress progress) {
    progress.begin();
    try {
      new FormerFolder(folder).takeOver(files, states);
      progress.done();
    } catch (IOException e) {
      LOG.warnf("The originals in %s stay there for now: %s", folder, e.toString());
    }
  }

  @PreDestroy
  void stop() {
    stopped = true;
  }

  /** Says nothing where there is nothing to take over. */
  private static final class Progress {

    private long begun;
    private long done;

    private void begin() {
      if (begun++ == 0) {
        LOG.info("📦 Taking over the originals of an earlier version, which are kept by item");
      }
    }

    private void done() {
      done++;
    }

    private void end() {
      if (begun > 0) {
        LOG.infof("📦 Originals taken over: those of %d items out of %d", done, begun);
      }
    }
  }
}
