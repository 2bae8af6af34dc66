package dev.badgepipeline.job;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Reads the board anew, and takes the lead of jobs that nobody leads. */
@ApplicationScoped
class BoardRefresh {

  private static final Logger LOG = Logger.getLogger(BoardRefresh.class);

  private final JobStore store;
  private final JobBoard board;
  private final Duration lease;
  private final String owner = UUID.randomUUID().toString();
  private final Set<String> led = ConcurrentHashMap.newKeySet();

  BoardRefresh(JobStore store, JobBoard board, JobsConfig config) {
    this.store = store;
    this.board = board;
    this.lease = config.lease();
  }

  /** What this instance is called among those that lead jobs. */
  String owner() {
    return owner;
  }

  /** The jobs that this instance knows itself to lead. */
  Set<String> led() {
    return led;
  }

  /** Answers false, and leaves the board as it is, where the database cannot be asked. */
  Uni<Boolean> now() {
    return store
        .lead(owner, Set.copyOf(led), lease)
        .invoke(board::show)
        .replaceWith(true)
        .onFailure()
        .invoke(failure -> LOG.debugf("Jobs cannot be read: %s", failure.getMessage()))
        .onFailure()
        .recoverWithItem(false);
  }
}
