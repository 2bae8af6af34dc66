package dev.badgepipeline.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The stand-in library in its process, and what it counts. */
final class LibraryProcess implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final Path folder;
  private final URI address;

  private LibraryProcess(Process process, Path folder, URI address) {
    this.process = process;
    this.folder = folder;
    this.address = address;
  }

  /** What the library was asked since its start. */
  record Counts(
      long lists, long reads, long downloads, long uploads, long uploaded, long most) {

    /** Every call that was made. */
    long calls() {
      return lists + reads + downloads + uploads;
    }
  }

  static LibraryProcess start(int titles) throws IOException {
    Path folder = Files.createTempDirectory("stand-in-library-");
    Process process =
        BesideProcess.start(
            StandInLibrary.class,
            List.of("-Djava.awt.headless=true", "-Dsun.net.httpserver.nodelay=true"),
            Integer.toString(titles),
            folder.toString());
    String port = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
    return new LibraryProcess(process, folder, URI.create("http://127.0.0.1:" + port));
  }

  URI address() {
    return address;
  }

  /** The settings by which the service finds it. */
  Map<String, String> settings() {
    return Map.of(
        "BADGE_PIPELINE_LIBRARY", "jellyfin",
        "BADGE_PIPELINE_JELLYFIN_URL", address.toString(),
        "BADGE_PIPELINE_JELLYFIN_API_KEY", "load-load-load-1");
  }

  Counts counts() throws IOException {
    JsonNode counts = JSON.readTree(address.resolve("/counts").toURL());
    return new Counts(
        counts.path("lists").asLong(),
        counts.path("reads").asLong(),
        counts.path("downloads").asLong(),
        counts.path("uploads").asLong(),
        counts.path("uploaded").asLong(),
        counts.path("most").asLong());
  }

  /** Upgrades the files of some titles. */
  void touch(int titles) throws IOException {
    JSON.readTree(address.resolve("/touch?items=" + titles).toURL());
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.destroy();
    process.waitFor();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
