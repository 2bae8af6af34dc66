package dev.badgepipeline.settings;

import dev.badgepipeline.database.Lookup;
import dev.badgepipeline.database.Remembered;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Asks for the documents of several settings by one call, for whoever needs to know which of them
 * their owner has touched at all. Each is remembered as if it were asked for alone.
 *
 * @param scope where they are to hold
 * @param names of the settings
 */
record TouchedLookup(SettingsScope scope, List<String> names) implements Lookup<TouchedSettings> {

  private static final String DOCUMENTS =
      """
      select scope, name, document, version, changed_at
        from settings
       where name in (:names) and scope in (:scopes)
      """;

  @Override
  public String key() {
    return "settings-touched/" + scope.stored();
  }

  @Override
  public Class<TouchedSettings> type() {
    return TouchedSettings.class;
  }

  @Override
  public Uni<TouchedSettings> from(Mutiny.Session session) {
    return session
        .createNativeQuery(DOCUMENTS, SettingsEntity.class)
        .setParameter("names", names)
        .setParameter("scopes", scope.widestFirst().stream().map(SettingsScope::stored).toList())
        .getResultList()
        .map(this::documents);
  }

  private TouchedSettings documents(List<SettingsEntity> found) {
    Map<SettingsEntity.Key, StoredSettings> stored =
        found.stream()
            .collect(
                Collectors.toMap(
                    row -> new SettingsEntity.Key(row.scope, row.name), SettingsEntity::stored));
    return new TouchedSettings(
        keys().stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    key ->
                        stored.getOrDefault(
                            new SettingsEntity.Key(key), StoredSettings.UNTOUCHED))));
  }

  private List<SettingsKey> keys() {
    return names.stream()
        .flatMap(name -> new SettingsKey(scope, name).widestFirst().stream())
        .toList();
  }

  @Override
  public List<Part> parts(TouchedSettings answer) {
    return answer.documents().entrySet().stream()
        .map(
            document ->
                new Part(
                    document.getKey().own(),
                    document.getValue(),
                    SettingsLookup.retention(document.getKey(), document.getValue())))
        .toList();
  }

  /** Of what nothing is remembered, nothing was ever saved as far as anybody knows. */
  @Override
  public Uni<Optional<TouchedSettings>> recalled(Remembered remembered) {
    return Multi.createFrom()
        .iterable(keys())
        .onItem()
        .transformToUniAndConcatenate(
            key ->
                remembered
                    .answer(key.own(), StoredSettings.class)
                    .map(known -> Map.entry(key, known.orElse(StoredSettings.UNTOUCHED))))
        .collect()
        .asMap(Map.Entry::getKey, Map.Entry::getValue)
        .map(documents -> Optional.of(new TouchedSettings(documents)));
  }

  @Override
  public Optional<TouchedSettings> ifUnknown() {
    return Optional.of(new TouchedSettings(Map.of()));
  }
}
