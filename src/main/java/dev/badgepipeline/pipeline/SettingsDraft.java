package dev.badgepipeline.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.database.Change;
import dev.badgepipeline.database.Lookup;
import dev.badgepipeline.database.StageStore;
import dev.badgepipeline.settings.StoredSettings;
import io.smallrye.mutiny.Uni;
import java.util.Map;

/**
 * A stage's store that answers with settings which are not saved, so that a preview shows what they
 * would do.
 *
 * @param saved answers everything else
 * @param documents the unsaved settings, by kind
 */
record SettingsDraft(StageStore saved, Map<BadgeKind, JsonNode> documents) implements StageStore {

  @Override
  public <T> Uni<T> read(Lookup<T> lookup) {
    return documents.entrySet().stream()
        .filter(draft -> StoredSettings.key(draft.getKey()).equals(lookup.key()))
        .findFirst()
        .map(draft -> StoredSettings.draft(draft.getKey(), draft.getValue().toString()))
        .map(lookup.type()::cast)
        .map(answer -> Uni.createFrom().item(answer))
        .orElseGet(() -> saved.read(lookup));
  }

  @Override
  public Uni<Void> write(Change change) {
    return saved.write(change);
  }
}
