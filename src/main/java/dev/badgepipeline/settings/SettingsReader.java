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

  /**
   * Reads what holds in a scope: what a library leaves out is as it is everywhere, and what is left
   * out there too has its default. Fails with {@link InvalidSettingsException} when what is stored
   * cannot hold.
   */
  public <T> Uni<T> read(SettingsType<T> type, SettingsScope scope, StageStore store) {
    return store
        .read(documents.lookup(type, scope))
        .map(layers -> documents.effective(type, layers));
  }
}
