package dev.badgepipeline.database;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tier 3: last-known values, and writes that wait on disk for the database. */
@ApplicationScoped
class CacheOnlyTier {

  private final LastKnownAnswers lastKnown;
  private final PendingChanges pending;
  private final TierLog log;

  CacheOnlyTier(LastKnownAnswers lastKnown, PendingChanges pending, TierLog log) {
    this.lastKnown = lastKnown;
    this.pending = pending;
    this.log = log;
  }

  /**
   * Serves without the database.
   *
   * @param cause why it cannot be asked, for the log and the report
   */
  Uni<Object> call(DatabaseCall call, Throwable cause) {
    call.trace().notice(inWords(cause));
    if (call instanceof DatabaseCall.Transaction) {
      return Uni.createFrom().failure(() -> unavailable(call, cause));
    }
    log.moved(Tier.CACHE_ONLY, call, cause);
    log.served(Tier.CACHE_ONLY, call);
    if (call instanceof DatabaseCall.Write write) {
      return keepForLater(write).map(kept -> null);
    }
    DatabaseCall.Read read = (DatabaseCall.Read) call;
    return lastKnown
        .recall(read.lookup())
        .map(known -> known.isPresent() ? known.get() : goOnWithout(read, cause));
  }

  private static DataUnavailableException unavailable(DatabaseCall call, Throwable cause) {
    return new DataUnavailableException(
        call.name() + " cannot be done without the database: " + cause.getMessage(), cause);
  }

  private static String inWords(Throwable cause) {
    return cause instanceof UnusableValue
        ? cause.getMessage() + "; the last that could be used serve"
        : "without the database: " + cause.getMessage();
  }

  /** What the owner has set, however badly, is never replaced by a default. */
  private static Object goOnWithout(DatabaseCall.Read read, Throwable cause) {
    if (cause instanceof UnusableValue) {
      throw new DataUnavailableException(String.valueOf(cause.getMessage()), cause);
    }
    String what = read.lookup().key() + " is not known without the database";
    read.trace().notice(what);
    return read.lookup()
        .ifUnknown()
        .map(Object.class::cast)
        .orElseThrow(() -> new DataUnavailableException(what));
  }

  private Uni<Void> keepForLater(DatabaseCall.Write write) {
    if (!write.change().queueable()) {
      return Uni.createFrom()
          .failure(
              () ->
                  new DataUnavailableException(
                      "the database cannot be reached and this change cannot wait for it"));
    }
    lastKnown.remember(write, null);
    return pending
        .keep(write.change())
        .onFailure()
        .invoke(refused -> write.trace().notice(String.valueOf(refused.getMessage())));
  }
}
