package dev.badgepipeline.settings;

import dev.badgepipeline.database.StageStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

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

  /**
   * Which of several settings anything is set of, there or everywhere; of the others the defaults
   * hold. One call, however many they are.
   *
   * @param names of the settings
   */
  public Uni<Set<String>> touched(List<String> names, SettingsScope scope, StageStore store) {
    return store.read(new TouchedLookup(scope, names)).map(TouchedSettings::names);
  }
}
