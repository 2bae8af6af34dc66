package dev.badgepipeline.settings;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.database.MemoryStore;
import jakarta.validation.Validation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Settings for tests of those who read them. */
public final class SettingsInMemory {

  private static final SettingsDocuments DOCUMENTS =
      new SettingsDocuments(
          new ObjectMapper(), Validation.buildDefaultValidatorFactory().getValidator());

  private SettingsInMemory() {}

  private record Owner<T>(SettingsType<T> settings) implements Configurable<T> {}

  /** These, as all that there are. */
  static SettingsTypes types(SettingsType<?>... types) {
    return new SettingsTypes(Stream.of(types).<Configurable<?>>map(Owner::new).toList());
  }

  public static SettingsReader reader() {
    return new SettingsReader(DOCUMENTS);
  }

  /** Saves a document of somebody who has seen none before. */
  public static void save(
      SettingsType<?> type, SettingsScope scope, String document, MemoryStore store) {
    SettingsKey key = new SettingsKey(scope, type.name());
    store
        .write(new SaveSettings(key, Optional.of(document), 0, Instant.EPOCH))
        .await()
        .atMost(Duration.ofSeconds(20));
  }
}
