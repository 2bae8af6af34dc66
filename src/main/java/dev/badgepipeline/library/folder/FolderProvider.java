package dev.badgepipeline.library.folder;

import dev.badgepipeline.context.CallerContext;
import dev.badgepipeline.library.ConnectionDetails;
import dev.badgepipeline.library.ConnectionTest;
import dev.badgepipeline.library.ConnectionTest.Problem;
import dev.badgepipeline.library.LibraryProvider;
import dev.badgepipeline.library.MediaLibrary;
import dev.badgepipeline.rendering.RenderingConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens libraries in folders. */
@ApplicationScoped
class FolderProvider implements LibraryProvider {

  private static final String KIND = "folder";

  private final FolderConfig config;
  private final RenderingConfig posters;

  FolderProvider(FolderConfig config, RenderingConfig posters) {
    this.config = config;
    this.posters = posters;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<ConnectionDetails> configured() {
    return config
        .path()
        .map(
            path ->
                new ConnectionDetails(
                    KIND, Optional.empty(), Optional.empty(), Optional.of(path.toString())));
  }

  @Override
  public MediaLibrary open(String connection, ConnectionDetails details) {
    Path folder =
        path(details).orElseThrow(() -> new IllegalArgumentException("a folder needs a path"));
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("the path is not a folder: " + folder);
    }
    return new FolderLibrary(
        connection,
        new FolderRoot(folder, config.followLinks()),
        posters.maxBytes(),
        config.rescan());
  }

  @Override
  public Uni<ConnectionTest> test(ConnectionDetails details) {
    return CallerContext.onWorker(
        () -> path(details).map(FolderProvider::test).orElseGet(FolderProvider::incomplete));
  }

  private static ConnectionTest incomplete() {
    return ConnectionTest.fails(Problem.INCOMPLETE, "a folder needs a path");
  }

  private static ConnectionTest test(Path folder) {
    if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
      return ConnectionTest.fails(
          Problem.FOLDER_NOT_FOUND, "there is no folder that can be read at " + folder);
    }
    return Files.isWritable(folder)
        ? ConnectionTest.works()
        : ConnectionTest.fails(
            Problem.FOLDER_NOT_WRITABLE, "posters cannot be written below " + folder);
  }

  /** What cannot be a path is none. */
  private static Optional<Path> path(ConnectionDetails details) {
    try {
      return details.path().map(Path::of);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
