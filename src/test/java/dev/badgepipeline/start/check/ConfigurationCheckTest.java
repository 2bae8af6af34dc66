package dev.badgepipeline.start.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationCheckTest {

  private static final String HOST = "quarkus.http.host";
  private static final String PORT = "quarkus.http.port";
  private static final String KEY = "badge-pipeline.api-key";
  private static final int ORDINAL = 100;

  private final Map<String, String> settings = new HashMap<>();
  private final Path directory;

  ConfigurationCheckTest(@TempDir Path directory) {
    this.directory = directory;
    set("badge-pipeline.data-dir", directory.resolve("data").toString());
    set(PORT, "0");
  }

  @Test
  void nothingIsWrongWhereNothingIsSet() {
    assertThat(mistakes()).isEmpty();
  }

  @Test
  void connectionsOfTheOwnersNamesAreLookedAtToo() {
    set("badge-pipeline.connections.attic.kind", "jellyfin");
    set("badge-pipeline.connections.attic.url", "nonsense");
    set("badge-pipeline.connections.films.kind", "folder");
    set("badge-pipeline.connections.films.path", directory.resolve("gone").toString());
    set("badge-pipeline.connections.Plex.kind", "plex");

    assertThat(mistakes())
        .anyMatch(
            mistake -> mistake.startsWith("badge-pipeline.connections.attic.url is \"nonsense"))
        .anyMatch(mistake -> mistake.startsWith("badge-pipeline.connections.attic.api-key is not"))
        .anyMatch(mistake -> mistake.startsWith("badge-pipeline.connections.films.path is"))
        .anyMatch(mistake -> mistake.contains("Plex cannot be the name"))
        .anyMatch(mistake -> mistake.contains("is \"plex\": it can be folder or jellyfin"))
        .hasSize(5);
  }

  @Test
  void aConnectionThatIsWholeIsNoMistake() {
    set("badge-pipeline.connections.films.kind", "folder");
    set("badge-pipeline.connections.films.path", directory.toString());
    set("badge-pipeline.library", "films");

    assertThat(mistakes()).isEmpty();
  }

  @Test
  void targetsOfNotificationsAreLookedAtAndTheirAddressesNotTold() {
    set("badge-pipeline.notifications.phone.type", "gotify");
    set("badge-pipeline.notifications.phone.url", "https://gotify.example");
    set("badge-pipeline.notifications.\"chat\".type", "discord");
    set("badge-pipeline.notifications.\"chat\".url", "discord.com/api/webhooks/17/s3cret");
    set("badge-pipeline.notifications.\"chat\".token", "t0ken");
    set("badge-pipeline.notifications.a b.type", "json");

    assertThat(mistakes())
        .anyMatch(mistake -> mistake.contains("notifications.phone.token is not set"))
        .anyMatch(mistake -> mistake.contains("notifications.\"chat\".url is no address"))
        .anyMatch(mistake -> mistake.contains("notifications.\"chat\".token is set, but Discord"))
        .anyMatch(mistake -> mistake.contains("notifications.a b cannot be the name"))
        .noneMatch(mistake -> mistake.contains("s3cret") || mistake.contains("t0ken"))
        .hasSize(4);
  }

  @Test
  void aTargetThatIsWholeIsNoMistake() {
    set("badge-pipeline.notifications.phone.type", "ntfy");
    set("badge-pipeline.notifications.phone.url", "https://ntfy.sh/topic-of-mine");
    set("badge-pipeline.notify.link", "http://nas:8080");

    assertThat(mistakes()).isEmpty();
  }

  @Test
  void nothingIsLeftBehind() {
    assertThat(mistakes()).isEmpty();

    assertThat(directory).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "127.0.0.53", "::1", "[::1]"})
  void thisHostAloneNeedsNoKey(String host) {
    set(HOST, host);

    assertThat(mistakes()).noneMatch(mistake -> mistake.contains("api-key"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "[::]", "192.168.1.7", "fe80::1", "2001:db8::1"})
  void everyOtherAddressNeedsOne(String host) {
    set(HOST, host);

    assertThat(mistakes())
        .anySatisfy(
            mistake ->
                assertThat(mistake)
                    .startsWith("the service would listen on " + host + " without asking for a key")
                    .contains("set badge-pipeline.api-key"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123456789abcdef",
        "correct horse battery",
        "3f786850e387550fdab836ed7e6dc881",
        "8f14e45f-ceea-467f-a0e6-0b9b0b9b0b9b"
      })
  void aKeyMakesEveryAddressSafe(String key) {
    set(HOST, "0.0.0.0");
    set(KEY, key);

    assertThat(mistakes()).isEmpty();
  }

  @Test
  void somethingInFrontMayAskInstead() {
    set(HOST, "0.0.0.0");
    set("badge-pipeline.external-authentication", "true");

    assertThat(mistakes()).isEmpty();
  }

  @Test
  void theCodeOfAFirstVisitIsAskedForInPlaceOfAKey() {
    set(HOST, "0.0.0.0");
    set("badge-pipeline.setup-code", "true");

    assertThat(mistakes()).isEmpty();
  }

  @Test
  void aShortKeyIsNone() {
    set(KEY, "0123456789abcde");

    assertThat(mistakes())
        .singleElement()
        .asString()
        .contains("badge-pipeline.api-key must have at least 16 characters")
        .doesNotContain("0123456789abcde");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"aaaaaaaaaaaaaaaa", "abababababababab", "1111222233334444", "passwordpassword"})
  void aKeyThatRepeatsItselfIsNone(String key) {
    set(KEY, key);

    assertThat(mistakes())
        .singleElement()
        .asString()
        .contains("badge-pipeline.api-key repeats itself")
        .doesNotContain(key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          badge-pipeline.jellyfin.url    | nonsense                 | like http://jellyfin:8096
          badge-pipeline.jellyfin.url    | jellyfin:8096            | like http://jellyfin:8096
          badge-pipeline.jellyfin.url    | ftp://jellyfin           | like http://jellyfin:8096
          badge-pipeline.jellyfin.url    | http://                  | like http://jellyfin:8096
          badge-pipeline.jellyfin.url    | http://jellyfin:80961    | like http://jellyfin:8096
          badge-pipeline.jellyfin.url    | http://jelly fin         | like http://jellyfin:8096
          badge-pipeline.omdb.url        | www.omdbapi.com          | like https://www.omdbapi.com
          badge-pipeline.tmdb.url        | api.themoviedb.org       | like https://api.themoviedb.org/3
          badge-pipeline.mdblist.url     | http:/api.mdblist.com    | like https://api.mdblist.com
          quarkus.datasource.reactive.url| db                       | like postgresql://db:5432/badges
          quarkus.datasource.reactive.url| jdbc:postgresql://db/x   | like postgresql://db:5432/badges
          quarkus.datasource.reactive.url| postgresql://db:port/x   | like postgresql://db:5432/badges
          badge-pipeline.folder.path     | /no/such/folder          | there is no such folder
          badge-pipeline.rendering.own-art| /no/such/folder         | there is no such folder
          badge-pipeline.data-dir        | /dev/null/data           | /dev/null is not a folder
          badge-pipeline.library         | plex                     | it can be folder, jellyfin, sample
          badge-pipeline.database.embedded| false                   | set one of them
          quarkus.http.port              | 65536                    | from 1 to 65535
          """)
  void aValueThatCannotBeMeantIsNamedWithWhatMendsIt(String key, String value, String cure) {
    set("badge-pipeline.jellyfin.api-key", "a key");
    set(key, value);

    assertThat(mistakes()).singleElement().asString().startsWith(key).contains(value, cure);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          badge-pipeline.jellyfin.url     | https://media.example/jellyfin/
          badge-pipeline.jellyfin.url     | http://my_jellyfin:8096
          badge-pipeline.jellyfin.url     | HTTP://[fe80::1]:8096
          badge-pipeline.omdb.url         | http://127.0.0.1:1
          quarkus.datasource.reactive.url | postgresql://db
          quarkus.datasource.reactive.url | postgresql://db:5432/badges?sslmode=require
          quarkus.datasource.reactive.url | postgresql://me:secret@db:5432/badges
          """)
  void addressesAreTakenAsTheyAreUsuallyWritten(String key, String value) {
    set("badge-pipeline.jellyfin.api-key", "a key");
    set(key, value);

    assertThat(mistakes()).isEmpty();
  }

  @Test
  void whatIsSecretInAnAddressIsNotTold() {
    set("quarkus.datasource.reactive.url", "jdbc:postgresql://me:secret@db/x?password=secret");

    assertThat(mistakes()).singleElement().asString().doesNotContain("secret");
  }

  @Test
  void aJellyfinServerNeedsAKey() {
    set("badge-pipeline.jellyfin.url", "http://jellyfin:8096");

    assertThat(mistakes())
        .singleElement()
        .asString()
        .contains("badge-pipeline.jellyfin.api-key is not set", "\"API Keys\"");
  }

  @Test
  void theLibraryThatIsChosenMustBeConfigured() {
    set("badge-pipeline.library", "folder");

    assertThat(mistakes()).singleElement().asString().contains("badge-pipeline.folder.path");
  }

  @Test
  void aPortThatIsTakenIsFoundOutBeforehand() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      set(PORT, Integer.toString(taken.getLocalPort()));

      assertThat(mistakes())
          .singleElement()
          .asString()
          .contains("port " + taken.getLocalPort() + " of 127.0.0.1 is taken", PORT);
    }
  }

  @Test
  void anAddressOfAnotherHostIsFoundOutBeforehand() {
    set(HOST, "192.0.2.1");
    set(KEY, "0123456789abcdef");

    assertThat(mistakes())
        .singleElement()
        .asString()
        .contains("cannot listen on port 0 of 192.0.2.1", HOST);
  }

  @Test
  void aFileIsNoDataDirectory() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    set("badge-pipeline.data-dir", file.toString());

    assertThat(mistakes()).singleElement().asString().contains(file + " is not a folder");
  }

  @Test
  void allMistakesAreNamedAtOnce() {
    set(HOST, "0.0.0.0");
    set("badge-pipeline.folder.path", "/no/such/folder");
    set("badge-pipeline.omdb.url", "nonsense");

    assertThat(mistakes()).hasSize(3);
  }

  private void set(String key, String value) {
    settings.put(key, value);
  }

  private List<String> mistakes() {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(settings, "of the test", ORDINAL))
            .build();
    return ConfigurationCheck.mistakes(config).map(Mistake::sentence).toList();
  }
}
