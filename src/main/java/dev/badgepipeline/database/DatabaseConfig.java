package dev.badgepipeline.database;

import dev.badgepipeline.configuration.Bounds;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The time limits of every way to the database. They nest: a statement ends in the server before
 * the caller gives up on it, so that no abandoned statement keeps a connection.
 */
@ConfigMapping(prefix = "badge-pipeline.database")
public interface DatabaseConfig {

  /**
   * Whether the service runs a PostgreSQL server of its own, kept under the data directory. Unset:
   * it does when {@code quarkus.datasource.reactive.url} is not set.
   */
  Optional<Boolean> embedded();

  /**
   * Where that server keeps its programs and its data. Unset: {@code postgresql} in the data
   * directory; where the service is run by root and the server's account cannot get there, a
   * directory of its own in {@code /var/lib/badge-pipeline}, which the log names.
   */
  Optional<Path> embeddedDirectory();

  /**
   * How long one stage may wait for the database in all: for connections, statements, further tries
   * and the pauses between them, in the main and a fresh pool together. What is still without an
   * answer then is served from the cache.
   */
  @WithDefault("2s")
  Duration stageBudget();

  /** How long the server works on one statement before it cancels it. */
  @WithDefault("900ms")
  Duration statementTimeout();

  /** How long opening one connection may take. */
  @WithDefault("700ms")
  Duration connectTimeout();

  /** How long a stage waits for a free connection of the pool. */
  @WithDefault("600ms")
  Duration acquireTimeout();

  /** How long the server lets a transaction stand idle before it ends the connection. */
  @WithDefault("5s")
  Duration idleInTransactionTimeout();

  /**
   * How many connections are opened a second, over all pools and tries together, once those at once
   * are used up: a server that is going down or coming up is not stormed. More than a pool in good
   * health ever needs.
   */
  @WithDefault("20")
  @Bounds(min = 1)
  int connectionsPerSecond();

  /** How many connections may be opened at once after a quiet time: those of two full pools. */
  @WithDefault("40")
  @Bounds(min = 1)
  int connectionsAtOnce();

  /** How often the ways to the database are tried in the background. */
  @WithDefault("1s")
  Duration probeInterval();

  /** The shortest time between two attempts to open a fresh pool; it doubles while they fail. */
  @WithDefault("1s")
  Duration freshPoolBackOff();

  /** The longest time between two attempts to open a fresh pool. */
  @WithDefault("5s")
  Duration freshPoolMaxBackOff();

  /**
   * The pause before a migration that has failed is tried again; it doubles while it fails. A reset
   * does not wait for it.
   */
  @WithDefault("5s")
  Duration migrationBackOff();

  /** The longest pause before a migration that has failed is tried again. */
  @WithDefault("1m")
  Duration migrationMaxBackOff();

  /** How long connections of a replaced pool may finish their work before they are closed. */
  @WithDefault("10s")
  Duration drainTimeout();

  /** How long the trivial query of a probe may take, with the opening of a connection for it. */
  default Duration longestProbe() {
    return connectTimeout().plus(statementTimeout());
  }
}
