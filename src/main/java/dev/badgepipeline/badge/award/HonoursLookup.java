package dev.badgepipeline.badge.award;

import dev.badgepipeline.database.Lookup;
import dev.badgepipeline.database.Retention;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Asks the award table for a title. */
record HonoursLookup(String imdbId) implements Lookup<Honours> {

  static String key(String imdbId) {
    return "award/" + imdbId;
  }

  @Override
  public String key() {
    return key(imdbId);
  }

  @Override
  public Class<Honours> type() {
    return Honours.class;
  }

  @Override
  public Uni<Honours> from(Mutiny.Session session) {
    return session
        .createSelectionQuery(
            "from AwardEntity where imdbId = :imdbId order by award", AwardEntity.class)
        .setParameter("imdbId", imdbId)
        .getResultList()
        .map(this::honours);
  }

  private Honours honours(List<AwardEntity> rows) {
    return new Honours(imdbId, rows.stream().map(row -> new Honour(row.award, row.won)).toList());
  }

  /** The table says nothing of most titles, and of all that there are not. */
  @Override
  public Retention retention(Honours answer) {
    return answer.honours().isEmpty() ? Retention.IN_MEMORY : Retention.ON_DISK;
  }

  /** Without a database OMDb's word alone counts. */
  @Override
  public Optional<Honours> ifUnknown() {
    return Optional.of(new Honours(imdbId, List.of()));
  }
}
