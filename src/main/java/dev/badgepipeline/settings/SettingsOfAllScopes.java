package dev.badgepipeline.settings;

import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.database.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Reads settings wherever they hold, for work that is done once for all libraries. */
@ApplicationScoped
public class SettingsOfAllScopes {

  private static final Logger LOG = Logger.getLogger(SettingsOfAllScopes.class);

  private final SettingsDocuments documents;
  private final DatabaseTiers tiers;

  SettingsOfAllScopes(SettingsDocuments documents, DatabaseTiers tiers) {
    this.documents = documents;
    this.tiers = tiers;
  }

  /**
   * What holds everywhere, then what holds in each library that has something of its own, in the
   * order of their names. What is stored and cannot hold is left out. Fails with {@link
   * dev.badgepipeline.database.DataUnavailableException} without a database.
   */
  public <T> Uni<List<T>> of(SettingsType<T> type) {
    return tiers
        .call("settings", store -> store.transact(new Stored(type.name())))
        .map(rows -> layers(type.name(), rows).flatMap(each -> effective(type, each)).toList());
  }

  private static Stream<SettingsLayers> layers(String name, List<SettingsEntity> rows) {
    Map<String, StoredSettings> byScope =
        rows.stream().collect(Collectors.toMap(row -> row.scope, SettingsEntity::stored));
    Function<SettingsKey, StoredSettings> documents =
        key -> byScope.getOrDefault(key.scope().stored(), StoredSettings.UNTOUCHED);
    return Stream.concat(
            Stream.of(SettingsScope.EVERYWHERE),
            rows.stream().flatMap(row -> SettingsScope.ofLibrary(row.scope).stream()))
        .map(scope -> SettingsLayers.of(new SettingsKey(scope, name), documents));
  }

  private <T> Stream<T> effective(SettingsType<T> type, SettingsLayers layers) {
    try {
      return Stream.of(documents.effective(type, layers));
    } catch (InvalidSettingsException e) {
      LOG.debugf("They do not count: %s", e.getMessage());
      return Stream.empty();
    }
  }

  /** The documents of one name, of as many libraries as anybody has. */
  private record Stored(String settings) implements Work<List<SettingsEntity>> {

    private static final int MOST = 1_000;

    private static final String SQL =
        """
        select scope, name, document, version, changed_at
          from settings
         where name = :name and document is not null
         order by scope
        """;

    @Override
    public String name() {
      return "settings of all libraries";
    }

    @Override
    public Uni<List<SettingsEntity>> in(Mutiny.Session session) {
      return session
          .createNativeQuery(SQL, SettingsEntity.class)
          .setParameter("name", settings)
          .setMaxResults(MOST)
          .getResultList();
    }
  }
}
