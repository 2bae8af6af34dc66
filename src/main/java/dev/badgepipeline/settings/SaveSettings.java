package dev.badgepipeline.settings;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.badgepipeline.database.Change;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Stores settings, provided that nobody has changed them meanwhile. It cannot wait for the
 * database: its author must be told whether it took effect. When the connection breaks after the
 * commit, the next try finds what the last one wrote, and has succeeded.
 *
 * @param version the version that the author has seen
 */
@JsonTypeName("save-settings")
record SaveSettings(String name, String document, long version, Instant changedAt)
    implements Change {

  private static final String INSERT =
      """
      insert into badge_settings (badge, document, version, changed_at)
      values (:badge, :document, 1, :changedAt)
      on conflict do nothing
      """;

  private static final String UPDATE =
      """
      update badge_settings
         set document = :document, version = version + 1, changed_at = :changedAt
       where badge = :badge and version = :version
      """;

  private static final String FIND_THIS_CHANGE =
      """
      select count(*)
        from badge_settings
       where badge = :badge and document = :document and version = :written
         and changed_at = :changedAt
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
                    "the settings of " + name + " were changed meanwhile");
              }
            })
        .replaceWithVoid();
  }

  private Uni<Integer> insert(Mutiny.Session session) {
    return session
        .createNativeQuery(INSERT)
        .setParameter("badge", name)
        .setParameter("document", document)
        .setParameter("changedAt", changedAt)
        .executeUpdate();
  }

  private Uni<Integer> update(Mutiny.Session session) {
    return session
        .createNativeQuery(UPDATE)
        .setParameter("badge", name)
        .setParameter("document", document)
        .setParameter("changedAt", changedAt)
        .setParameter("version", version)
        .executeUpdate();
  }

  private Uni<Boolean> isWritten(Mutiny.Session session) {
    return session
        .createNativeQuery(FIND_THIS_CHANGE, Long.class)
        .setParameter("badge", name)
        .setParameter("document", document)
        .setParameter("written", version + 1)
        .setParameter("changedAt", changedAt)
        .getSingleResult()
        .map(found -> found > 0);
  }

  StoredSettings stored() {
    return new StoredSettings(Optional.of(document), version + 1);
  }

  @Override
  public boolean queueable() {
    return false;
  }

  @Override
  public Map<String, Object> knownAnswers() {
    return Map.of(StoredSettings.key(name), stored(), VersionLookup.key(name), stored());
  }
}
