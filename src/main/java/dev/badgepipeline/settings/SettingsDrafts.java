package dev.badgepipeline.settings;

import dev.badgepipeline.database.Change;
import dev.badgepipeline.database.Lookup;
import dev.badgepipeline.database.StageStore;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;

/**
 * Settings that are tried out and not saved.
 *
 * @param documents JSON objects that are known to be valid, by the names of their settings
 */
public record SettingsDrafts(Map<String, String> documents) {

  public static final SettingsDrafts NONE = new SettingsDrafts(Map.of());

  public SettingsDrafts {
    documents = Map.copyOf(documents);
  }

  /** A store that answers with these in place of what is saved. */
  public StageStore over(StageStore saved) {
    return documents.isEmpty() ? saved : new DraftStore(saved, this);
  }

  private Optional<StoredSettings> answerTo(Lookup<?> lookup) {
    return lookup instanceof SettingsLookup settings
        ? Optional.ofNullable(documents.get(settings.name())).map(StoredSettings::draft)
        : Optional.empty();
  }

  private record DraftStore(StageStore saved, SettingsDrafts drafts) implements StageStore {

    @Override
    public <T> Uni<T> read(Lookup<T> lookup) {
      return drafts
          .answerTo(lookup)
          .map(draft -> Uni.createFrom().item(lookup.type().cast(draft)))
          .orElseGet(() -> saved.read(lookup));
    }

    @Override
    public Uni<Void> write(Change change) {
      return saved.write(change);
    }
  }
}
