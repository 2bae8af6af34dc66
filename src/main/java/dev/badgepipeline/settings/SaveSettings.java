package dev.badgepipeline.settings;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.badgepipeline.database.Change;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.MutationQuery;

/**
 * Stores a settings document or removes it, provided that nobody has changed it meanwhile. It
 * cannot wait for the database: its author must be told whether it took effect. When the connection
 * breaks after the commit, the next try finds what the last one wrote, and has succeeded.
 *
 * @param document empty to remove it
 * @param version the version that the author has seen
 */
@JsonTypeName("save-settings")
record SaveSettings(
    SettingsKey settings, Optional<String> document, long version, Instant changedAt)
    implements Change {

  private static final String INSERT =
      """
      insert into settings (scope, name, document, version, changed_at)
      values (:scope, :name, :document, 1, :changedAt)
      on conflict do nothing
      """;

  private static final String UPDATE =
      """
      update settings
         set document = :document, version = version + 1, changed_at = :changedAt
       where scope = :scope and name = :name and version = :version
      """;

  private static final String FIND_THIS_CHANGE =
      """
      select count(*)
        from settings
       where scope = :scope and name = :name and version = :written
         and document is not distinct from :document and changed_at = :changedAt
      """;

  @Override
  public Uni<Void> applyTo(Mutiny.Session session) {
    Uni<Integer> written = version == 0 ? insert(session) : update(session);
    return written
        .chain(rows -> rows > 0 ? Uni.createFrom().item(true) : isWritten(session))
        .invoke(
            holds -> {
              if (!holds) {
                throw new SettingsConflictException(
                    "the settings of " + settings + " were changed meanwhile");
              }
            })
        .replaceWithVoid();
  }

  private Uni<Integer> insert(Mutiny.Session session) {
    return about(session.createNativeQuery(INSERT)).executeUpdate();
  }

  private Uni<Integer> update(Mutiny.Session session) {
    return about(session.createNativeQuery(UPDATE))
        .setParameter("version", version)
        .executeUpdate();
  }

  private MutationQuery about(MutationQuery query) {
    return query
        .setParameter("scope", settings.scope().stored())
        .setParameter("name", settings.name())
        .setParameter("document", document.orElse(null))
        .setParameter("changedAt", changedAt);
  }

  private Uni<Boolean> isWritten(Mutiny.Session session) {
    return session
        .createNativeQuery(FIND_THIS_CHANGE, Long.class)
        .setParameter("scope", settings.scope().stored())
        .setParameter("name", settings.name())
        .setParameter("document", document.orElse(null))
        .setParameter("changedAt", changedAt)
        .setParameter("written", version + 1)
        .getSingleResult()
        .map(found -> found > 0);
  }

  private StoredSettings stored() {
    return new StoredSettings(document, version + 1);
  }

  @Override
  public boolean queueable() {
    return false;
  }

  @Override
  public Map<String, Object> knownAnswers() {
    return Map.of(settings.own(), stored(), settings.version(), stored());
  }
}
