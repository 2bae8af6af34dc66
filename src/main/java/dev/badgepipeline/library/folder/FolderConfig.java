package dev.badgepipeline.library.folder;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the films are. */
@ConfigMapping(prefix = "badge-pipeline.folder")
public interface FolderConfig {

  /** The folder that holds a folder for each title, at any depth. */
  Optional<Path> path();
}
