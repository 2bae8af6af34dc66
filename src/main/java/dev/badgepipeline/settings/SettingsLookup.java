package dev.badgepipeline.settings;

import dev.badgepipeline.database.Lookup;
import dev.badgepipeline.database.Remembered;
import dev.badgepipeline.database.Retention;
import dev.badgepipeline.settings.SettingsLayers.Layer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Asks for the settings that hold somewhere, all their documents at once. Each of them is
 * remembered by itself, so that a change everywhere is known in every library.
 *
 * @param settings the narrowest of the documents
 * @param check throws {@link InvalidSettingsException} for settings that cannot hold
 */
record SettingsLookup(SettingsKey settings, Consumer<SettingsLayers> check)
    implements Lookup<SettingsLayers> {

  /** In SQL, since Hibernate's own language takes a cold JVM longer than the answer does. */
  private static final String DOCUMENTS =
      """
      select scope, name, document, version, changed_at
        from settings
       where name = :name and scope in (:scopes)
      """;

  @Override
  public String key() {
    return settings.effective();
  }

  @Override
  public Class<SettingsLayers> type() {
    return SettingsLayers.class;
  }

  @Override
  public Uni<SettingsLayers> from(Mutiny.Session session) {
    return session
        .createNativeQuery(DOCUMENTS, SettingsEntity.class)
        .setParameter("name", settings.name())
        .setParameter("scopes", scopes())
        .getResultList()
        .map(this::layers);
  }

  private List<String> scopes() {
    return settings.scope().widestFirst().stream().map(SettingsScope::stored).toList();
  }

  private SettingsLayers layers(List<SettingsEntity> found) {
    Map<String, StoredSettings> byScope =
        found.stream().collect(Collectors.toMap(row -> row.scope, SettingsEntity::stored));
    return SettingsLayers.of(
        settings, key -> byScope.getOrDefault(key.scope().stored(), StoredSettings.UNTOUCHED));
  }

  @Override
  public List<Part> parts(SettingsLayers answer) {
    return answer.widestFirst().stream()
        .map(
            layer ->
                new Part(layer.key().own(), layer.stored(), retention(layer.key(), layer.stored())))
        .toList();
  }

  /** Whoever asks may name libraries that there are not. */
  static Retention retention(SettingsKey key, StoredSettings stored) {
    return key.scope().library().isPresent() && stored.version() == 0
        ? Retention.NONE
        : Retention.ON_DISK;
  }

  @Override
  public Uni<Optional<SettingsLayers>> recalled(Remembered remembered) {
    return Multi.createFrom()
        .iterable(settings.widestFirst())
        .onItem()
        .transformToUniAndConcatenate(key -> layer(key, remembered))
        .collect()
        .asList()
        .map(SettingsLookup::whole);
  }

  /** A library that was never asked for has nothing of its own, as most have. */
  private static Uni<Optional<Layer>> layer(SettingsKey key, Remembered remembered) {
    return remembered
        .answer(key.own(), StoredSettings.class)
        .map(known -> known.or(() -> key.scope().library().map(own -> StoredSettings.UNTOUCHED)))
        .map(known -> known.map(stored -> new Layer(key, stored)));
  }

  private static Optional<SettingsLayers> whole(List<Optional<Layer>> layers) {
    return layers.stream().allMatch(Optional::isPresent)
        ? Optional.of(new SettingsLayers(layers.stream().flatMap(Optional::stream).toList()))
        : Optional.empty();
  }

  /** Only a service that has never seen its database gets here; the report says so. */
  @Override
  public Optional<SettingsLayers> ifUnknown() {
    return Optional.of(SettingsLayers.untouched(settings));
  }

  @Override
  public Optional<String> objectionTo(SettingsLayers answer) {
    try {
      check.accept(answer);
      return Optional.empty();
    } catch (InvalidSettingsException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
