package dev.badgepipeline.connection;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** Connections that the environment sets up, and whether others can be saved. */
@ConfigMapping(prefix = "badge-pipeline")
public interface ConnectionsConfig {

  /**
   * Connections by names of your own, for more than one server or folder, such as {@code
   * badge-pipeline.connections.films.kind=folder}.
   */
  Map<String, Declared> connections();

  /**
   * Whether connections and keys may be saved while the service runs. Unset: with the embedded
   * database, which is never shared; instances that share a database would not learn of them.
   */
  Optional<Boolean> saveConnections();

  /** One connection. */
  interface Declared {

    /** {@code jellyfin} or {@code folder}. */
    String kind();

    /** The address of a server. */
    Optional<String> url();

    /** The key to a server. */
    Optional<String> apiKey();

    /** The place of a folder. */
    Optional<String> path();
  }
}
