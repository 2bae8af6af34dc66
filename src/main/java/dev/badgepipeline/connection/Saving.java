package dev.badgepipeline.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether connections and keys can be saved while the service runs. */
@ApplicationScoped
class Saving {

  private final ConnectionsConfig config;
  private final boolean hasDatabaseOfItsOwn;

  Saving(
      ConnectionsConfig config,
      @ConfigProperty(name = "badge-pipeline.database.embedded") Optional<Boolean> embedded) {
    this.config = config;
    this.hasDatabaseOfItsOwn = embedded.orElse(false);
  }

  boolean isPossible() {
    return config.saveConnections().orElse(hasDatabaseOfItsOwn);
  }

  /**
   * Checks that it is possible.
   *
   * @throws ConnectionNotSavedException with the reason
   */
  void mustBePossible() {
    if (!isPossible()) {
      throw new ConnectionNotSavedException(
          "several instances may share this database, and the others would not learn of it: set it"
              + " in the environment of all of them, or, if this is the only instance, set"
              + " badge-pipeline.save-connections=true");
    }
  }
}
