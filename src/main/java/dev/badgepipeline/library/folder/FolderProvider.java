package dev.badgepipeline.library.folder;

import dev.badgepipeline.library.LibraryProvider;
import dev.badgepipeline.library.MediaLibrary;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the library in the configured folder. */
@ApplicationScoped
class FolderProvider implements LibraryProvider {

  private final FolderConfig config;

  FolderProvider(FolderConfig config) {
    this.config = config;
  }

  @Override
  public String name() {
    return "folder";
  }

  @Override
  public boolean isConfigured() {
    return config.path().isPresent();
  }

  @Override
  public MediaLibrary open(String connection) {
    Path path =
        config
            .path()
            .orElseThrow(() -> new IllegalStateException("badge-pipeline.folder.path is not set"));
    if (!Files.isDirectory(path)) {
      throw new IllegalStateException("badge-pipeline.folder.path is not a folder: " + path);
    }
    return new FolderLibrary(connection, path);
  }
}
