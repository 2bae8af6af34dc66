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

  @SuppressWarnings("unchecked") // a Write is a DatabaseCall<Void>, so T is Void there
  <T> Uni<T> call(DatabaseCall<T> call) {
    call.trace().reached(Tier.CACHE_ONLY);
    if (call instanceof DatabaseCall.Read<T> read) {
      return lastKnown.recall(read.lookup()).map(known -> known.orElseGet(() -> goOnWithout(read)));
    }
    return (Uni<T>) keepForLater((DatabaseCall.Write) call);
  }

  private static <T> T goOnWithout(DatabaseCall.Read<T> read) {
    String what = read.lookup().key() + " is not known without the database";
    read.trace().notice(what);
    return read.lookup().ifUnknown().orElseThrow(() -> new DataUnavailableException(what));
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
