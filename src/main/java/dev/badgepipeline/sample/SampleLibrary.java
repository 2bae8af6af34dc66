package dev.badgepipeline.sample;

import dev.badgepipeline.library.ConnectionDetails;
import dev.badgepipeline.library.ConnectionTest;
import dev.badgepipeline.library.LibraryProvider;
import dev.badgepipeline.library.MediaLibrary;
import dev.badgepipeline.library.folder.FolderLibrary;
import dev.badgepipeline.storage.StorageConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The library that the program carries, unpacked into the data directory to be badged there. */
@ApplicationScoped
class SampleLibrary implements LibraryProvider {

  private static final String RESOURCES = "/sample-library/";

  private final Path directory;

  SampleLibrary(StorageConfig config) {
    this.directory = config.dataDir().resolve("sample-library").toAbsolutePath().normalize();
  }

  @Override
  public String kind() {
    return "sample";
  }

  /** It is what is left when nothing is configured. */
  @Override
  public Optional<ConnectionDetails> configured() {
    return Optional.empty();
  }

  /** Where the titles are. */
  Path directory() {
    return directory;
  }

  @Override
  public MediaLibrary open(String connection, ConnectionDetails details) {
    try {
      unpack();
    } catch (IOException e) {
      throw new UncheckedIOException("the sample library cannot be unpacked to " + directory, e);
    }
    return new FolderLibrary(connection, directory);
  }

  @Override
  public Uni<ConnectionTest> test(ConnectionDetails details) {
    return Uni.createFrom().item(ConnectionTest.works());
  }

  /** What is there already is left alone: it may be badged. */
  private void unpack() throws IOException {
    for (String file : index()) {
      Path target = directory.resolve(file);
      if (!Files.exists(target)) {
        Files.createDirectories(directory.resolve(file).resolveSibling(""));
        try (InputStream in = resource(file)) {
          Files.copy(in, target);
        }
      }
    }
  }

  private static List<String> index() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource("index.txt"), StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }

  static InputStream resource(String name) {
    InputStream in = SampleLibrary.class.getResourceAsStream(RESOURCES + name);
    if (in == null) {
      throw new IllegalStateException("the program was built without " + RESOURCES + name);
    }
    return in;
  }
}
