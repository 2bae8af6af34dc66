package dev.badgepipeline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as it is shipped says in a few lines why it does not start, and leaves nothing. */
class RefusedStartIT {

  private static final Duration ENDS_WITHIN = Duration.ofSeconds(60);

  private final Path home;

  RefusedStartIT(@TempDir Path home) {
    this.home = home;
  }

  /**
   * How a start ended.
   *
   * @param exitCode of the process
   * @param lines on its console
   */
  private record End(int exitCode, List<String> lines) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          QUARKUS_HTTP_HOST=0.0.0.0                            | without asking for a key
          BADGE_PIPELINE_API_KEY=short                         | must have at least 16 characters
          BADGE_PIPELINE_API_KEY=aaaaaaaaaaaaaaaa              | repeats itself
          BADGE_PIPELINE_OMDB_URL=nonsense                     | badge-pipeline.omdb.url is "nonsense"
          QUARKUS_DATASOURCE_REACTIVE_URL=nonsense             | like postgresql://db:5432/badges
          BADGE_PIPELINE_FOLDER_PATH=/no/such                  | there is no such folder
          BADGE_PIPELINE_LIBRARY=plex                          | it can be folder, jellyfin, sample
          BADGE_PIPELINE_RENDERING_THREADS=many                | it must be a whole number
          BADGE_PIPELINE_EXTERNAL_AUTHENTICATION=perhaps       | it must be true or false
          QUARKUS_HTTP_PORT=many                               | quarkus.http.port is "many"
          QUARKUS_LOG_LEVEL=loud                               | quarkus.log.level is "loud"
          BADGE_PIPELINE_DATA_DIR=/dev/null/data               | /dev/null is not a folder
          """)
  void oneMistakeIsOneLine(String setting, String words) throws Exception {
    End end = startWith(setting);

    assertThat(end.lines()).hasSize(1);
    assertThat(end.lines().get(0)).contains(words);
    assertThat(end.exitCode()).isOne();
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void portThatIsTakenIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      End end = startWith("QUARKUS_HTTP_PORT=" + taken.getLocalPort());

      assertThat(end.lines()).hasSize(1);
      assertThat(end.lines().get(0)).contains("port " + taken.getLocalPort(), "is taken");
      assertThat(end.exitCode()).isOne();
      assertThat(home).isEmptyDirectory();
    }
  }

  @Test
  void severalMistakesAreNamedTogether() throws Exception {
    End end =
        startWith(
            "QUARKUS_HTTP_HOST=0.0.0.0",
            "BADGE_PIPELINE_FOLDER_PATH=/no/such",
            "BADGE_PIPELINE_RENDERING_THREADS=many");

    assertThat(end.lines()).hasSize(4);
    assertThat(end.exitCode()).isOne();
  }

  private End startWith(String... settings) throws IOException, InterruptedException {
    Path console = Files.createTempFile("refused-start-", ".log");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(Program.packaged().command())
              .directory(home.toFile())
              .redirectErrorStream(true)
              .redirectOutput(console.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment(settings));
      Process process = builder.start();
      boolean ended = process.waitFor(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS);
      process.destroyForcibly();
      assertThat(ended).as("ended by itself").isTrue();
      return new End(process.exitValue(), Files.readAllLines(console));
    } finally {
      Files.delete(console);
    }
  }

  private static Map<String, String> environment(String... settings) {
    Map<String, String> environment = new HashMap<>(Map.of("QUARKUS_HTTP_PORT", "0"));
    Arrays.stream(settings)
        .map(setting -> setting.split("=", 2))
        .forEach(setting -> environment.put(setting[0], setting[1]));
    return environment;
  }
}
