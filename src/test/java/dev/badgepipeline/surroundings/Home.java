package dev.badgepipeline.surroundings;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A new user's machine: nothing is configured, and the data directory is empty. */
public final class Home implements QuarkusTestResourceLifecycleManager {

  /** Open to the account that the database runs as where the service is run by root. */
  private final Path dataDir;

  public Home() {
    try {
      dataDir =
          Files.createTempDirectory(
              "badge-pipeline-home-",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<String, String> start() {
    return Map.of("badge-pipeline.data-dir", dataDir.toString());
  }

  @Override
  public void inject(TestInjector testInjector) {
    testInjector.injectIntoFields(this, new TestInjector.MatchesType(Home.class));
  }

  /** Where the service keeps its files. */
  public Path dataDir() {
    return dataDir;
  }

  /** The titles of the sample library whose posters are not those that the program carries. */
  public List<String> badgedTitles() {
    try (Stream<Path> files = Files.list(dataDir.resolve("sample-library"))) {
      return files
          .filter(Files::isDirectory)
          .filter(title -> !Arrays.equals(read(title.resolve("poster.jpg")), carried(title)))
          .map(title -> title.getFileName().toString())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] carried(Path title) {
    return Ahsoka.poster(title.getFileName().toString());
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The embedded database; empty while it is down. */
  public Optional<ProcessHandle> database() {
    Path pidFile = dataDir.resolve("postgresql/cluster/postmaster.pid");
    try {
      return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0).strip()))
          .filter(ProcessHandle::isAlive);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {}
}
