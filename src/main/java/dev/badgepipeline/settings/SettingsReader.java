package dev.badgepipeline.settings;

import dev.badgepipeline.database.StageStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the settings that hold, each time anew, so that a change takes effect at once. */
@ApplicationScoped
public class SettingsReader {

  private final SettingsDocuments documents;

  SettingsReader(SettingsDocuments documents) {
    this.documents = documents;
  }

  /** Fails with {@link InvalidSettingsException} when what is stored cannot hold. */
  public <T> Uni<T> read(SettingsType<T> type, StageStore store) {
    return store.read(documents.lookup(type)).map(stored -> documents.effective(type, stored));
  }
}
