package dev.badgepipeline.settings;

import dev.badgepipeline.database.Change;
import dev.badgepipeline.database.Lookup;
import dev.badgepipeline.database.StageStore;
import dev.badgepipeline.database.Work;
import dev.badgepipeline.settings.SettingsLayers.Layer;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;

/**
 * Settings that are tried out and not saved.
 *
 * @param documents JSON objects that are known to be valid
 */
public record SettingsDrafts(Map<SettingsKey, String> documents) implements SettingsView {

  public SettingsDrafts {
    documents = Map.copyOf(documents);
  }

  @Override
  public StageStore over(StageStore saved) {
    return documents.isEmpty() ? saved : new DraftStore(saved, this);
  }

  @Override
  public boolean tries(String name) {
    return documents.keySet().stream().anyMatch(key -> key.name().equals(name));
  }

  private Layer over(Layer saved) {
    return Optional.ofNullable(documents.get(saved.key()))
        .map(draft -> new Layer(saved.key(), StoredSettings.draft(draft)))
        .orElse(saved);
  }

  private record DraftStore(StageStore saved, SettingsDrafts drafts) implements StageStore {

    @Override
    public <T> Uni<T> read(Lookup<T> lookup) {
      return lookup instanceof SettingsLookup settings
          ? layers(settings).map(lookup.type()::cast)
          : saved.read(lookup);
    }

    private Uni<SettingsLayers> layers(SettingsLookup lookup) {
      return saved(lookup).map(layers -> layers.map(drafts::over));
    }

    /** What is drafted altogether need not be known. */
    private Uni<SettingsLayers> saved(SettingsLookup lookup) {
      return drafts.documents.keySet().containsAll(lookup.settings().widestFirst())
          ? Uni.createFrom().item(SettingsLayers.untouched(lookup.settings()))
          : saved.read(lookup);
    }

    @Override
    public Uni<Void> write(Change change) {
      return saved.write(change);
    }

    @Override
    public <T> Uni<T> transact(Work<T> work) {
      return saved.transact(work);
    }
  }
}
