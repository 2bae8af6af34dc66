package dev.badgepipeline.job;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Reads the board anew, and takes the lead of jobs that nobody leads. */
@ApplicationScoped
class BoardRefresh {

  private static final Logger LOG = Logger.getLogger(BoardRefresh.class);

  private final JobStore store;
  private final JobBoard board;
  private final InstanceName name;
  private final Duration lease;
  private final Set<String> led = ConcurrentHashMap.newKeySet();
  private volatile boolean hasInherited;
  private volatile boolean reachable = true;

  BoardRefresh(JobStore store, JobBoard board, InstanceName name, JobsConfig config) {
    this.store = store;
    this.board = board;
    this.name = name;
    this.lease = config.lease();
  }

  /** What this instance is called among those that lead jobs. */
  String owner() {
    return name.ofProcess();
  }

  /** The jobs that this instance knows itself to lead. */
  Set<String> led() {
    return led;
  }

  /** Whether the database could be asked the last time. */
  boolean isReachable() {
    return reachable;
  }

  /** Answers false, and leaves the board as it is, where the database cannot be asked. */
  Uni<Boolean> now() {
    return inherited()
        .chain(() -> store.lead(owner(), Set.copyOf(led), lease))
        .invoke(board::show)
        .replaceWith(true)
        .onFailure()
        .invoke(failure -> LOG.debugf("Jobs cannot be read: %s", failure.getMessage()))
        .onFailure()
        .recoverWithItem(false)
        .invoke(answered -> reachable = answered);
  }

  /** An earlier process that was killed leads nothing any more, whatever the database says. */
  private Uni<Void> inherited() {
    return hasInherited
        ? Uni.createFrom().voidItem()
        : store.inherit(name.kept()).invoke(() -> hasInherited = true);
  }
}
