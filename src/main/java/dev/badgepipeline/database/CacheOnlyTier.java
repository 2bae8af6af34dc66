package dev.badgepipeline.database;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tier 3: last-known answers, and writes that wait on disk for the database. */
@ApplicationScoped
class CacheOnlyTier {

  private final LastKnownAnswers lastKnown;
  private final PendingChanges pending;

  CacheOnlyTier(LastKnownAnswers lastKnown, PendingChanges pending) {
    this.lastKnown = lastKnown;
    this.pending = pending;
  }

  Uni<Object> call(DatabaseCall call) {
    call.trace().reached(Tier.CACHE_ONLY);
    if (call instanceof DatabaseCall.Write write) {
      return keepForLater(write).map(kept -> null);
    }
    DatabaseCall.Read read = (DatabaseCall.Read) call;
    return lastKnown
        .recall(read.lookup())
        .map(known -> known.isPresent() ? known.get() : goOnWithout(read));
  }

  private static Object goOnWithout(DatabaseCall.Read read) {
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
    return pending.keep(write.change());
  }
}
