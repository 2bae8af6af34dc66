package dev.badgepipeline.library.folder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the films are. */
@ConfigMapping(prefix = "badge-pipeline.folder")
public interface FolderConfig {

  /** The folder that holds a folder for each title, at any depth. */
  Optional<Path> path();

  /**
   * Whether links may lead out of the folder. Whoever can write into it could make the service read
   * and replace pictures elsewhere.
   */
  @WithDefault("false")
  boolean followLinks();

  /**
   * After how long the whole folder is read again. Changes are seen at once where the system tells
   * of them, which it does not for folders on other hosts.
   */
  @WithDefault("15m")
  Duration rescan();
}
