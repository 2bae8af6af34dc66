package dev.badgepipeline.badge.award;

import dev.badgepipeline.database.StageStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The table of awards that the owner edits; it counts before what OMDb says. */
@ApplicationScoped
public class AwardTable {

  /** What the table says of a title. */
  public Uni<Honours> of(String imdbId, StageStore store) {
    return store.read(new HonoursLookup(imdbId));
  }

  /** Replaces what the table says of a title. */
  public Uni<Honours> put(Honours honours, StageStore store) {
    return store.write(new SaveHonours(honours)).replaceWith(honours);
  }
}
