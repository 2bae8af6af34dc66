package dev.badgepipeline.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.badgepipeline.library.ConnectionDetails;
import dev.badgepipeline.library.ConnectionTest;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.library.LibraryProvider;
import dev.badgepipeline.library.MediaLibrary;
import dev.badgepipeline.library.folder.FolderLibrary;
import dev.badgepipeline.upstream.ApiKey;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final String KEY = "0123456789abcdefba01";

  private final Path data;
  private final Libraries libraries = new Libraries();
  private Optional<String> chosen = Optional.empty();
  private Optional<ConnectionDetails> inEnvironment = Optional.empty();
  private boolean canSave = true;

  ConnectionsTest(@TempDir Path data) {
    this.data = data;
  }

  /** Opens an empty folder, and says what it was to test. */
  private record Kind(String kind, Optional<ConnectionDetails> configured)
      implements LibraryProvider {

    @Override
    public MediaLibrary open(String connection, ConnectionDetails details) {
      if (details.url().isEmpty() && !kind.equals("sample")) {
        throw new IllegalArgumentException("a server needs an address");
      }
      return new FolderLibrary(connection, Path.of("nowhere"));
    }

    @Override
    public Uni<ConnectionTest> test(ConnectionDetails details) {
      return Uni.createFrom()
          .item(
              details.apiKey().isPresent()
                  ? ConnectionTest.works("server", details.apiKey().get().toString())
                  : ConnectionTest.fails(ConnectionTest.Problem.KEY_REFUSED, "no key"));
    }
  }

  private Connections connections() {
    ConnectionsConfig config = new Config(Map.of(), Optional.of(canSave));
    Connections connections =
        new Connections(
            new KnownConnections(
                () -> chosen,
                config,
                List.of(new Kind("sample", Optional.empty()), new Kind("jellyfin", inEnvironment))),
            new ConnectionFile(new ObjectMapper().registerModule(new Jdk8Module()), () -> data),
            new Saving(config, Optional.empty()),
            libraries);
    connections.start(new StartupEvent());
    return connections;
  }

  private record Config(Map<String, Declared> connections, Optional<Boolean> saveConnections)
      implements ConnectionsConfig {}

  @Test
  void theSampleLibraryIsThereForWantOfAnythingElse() {
    assertThat(connections().all())
        .singleElement()
        .satisfies(
            sample -> {
              assertThat(sample.name()).isEqualTo("sample");
              assertThat(sample.from()).isEqualTo(Origin.BUILT_IN);
            });
  }

  @Test
  void whatIsSavedIsConnectedAtOnceInPlaceOfTheSample() {
    save(connections(), "home", draft("http://jellyfin:8096", KEY));

    assertThat(libraries.connections()).containsExactly("home");
  }

  @Test
  void whatIsSavedIsThereAfterARestart() {
    save(connections(), "home", draft("http://jellyfin:8096", KEY));

    Connection found = connections().find("home");

    assertThat(found.url()).contains("http://jellyfin:8096");
    assertThat(found.from()).isEqualTo(Origin.SAVED);
  }

  @Test
  void aKeyNeverComesOutAgain() {
    Connection saved = save(connections(), "home", draft("http://jellyfin:8096", KEY));

    assertThat(saved.apiKey())
        .isEqualTo(new Secret(true, Optional.of(Origin.SAVED), Optional.of("ba01")));
    assertThat(saved.toString()).doesNotContain(KEY);
  }

  @Test
  void nobodyElseMayReadTheFile() throws IOException {
    save(connections(), "home", draft("http://jellyfin:8096", KEY));

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("connections.json"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aKeyThatIsLeftOutStaysForTheSameAddress() {
    Connections connections = connections();
    save(connections, "home", draft("http://jellyfin:8096", KEY));

    Connection saved = save(connections, "home", draft("http://jellyfin:8096", ""));

    assertThat(saved.apiKey().last4()).contains("ba01");
  }

  @Test
  void aKeyIsNotSentToAnotherAddressThanItWasSavedFor() {
    Connections connections = connections();
    save(connections, "home", draft("http://jellyfin:8096", KEY));

    ConnectionTest tried =
        connections
            .test(named("home", draft("http://evil.example", "")))
            .await()
            .atMost(LONG_ENOUGH);

    assertThat(tried.problem()).contains(ConnectionTest.Problem.KEY_REFUSED);
  }

  @Test
  void aDraftOfASavedConnectionIsTestedWithItsKey() {
    Connections connections = connections();
    save(connections, "home", draft("http://jellyfin:8096", KEY));

    ConnectionTest tried =
        connections
            .test(named("home", draft("http://jellyfin:8096", "")))
            .await()
            .atMost(LONG_ENOUGH);

    assertThat(tried.version()).contains("****ba01");
  }

  @Test
  void whatTheEnvironmentSetsIsOnlyRead() {
    inEnvironment = Optional.of(details("http://env:8096"));
    Connections connections = connections();

    assertThatThrownBy(() -> save(connections, "jellyfin", draft("http://other:8096", KEY)))
        .isInstanceOf(ConnectionNotSavedException.class)
        .hasMessageContaining("environment");
    assertThat(connections.find("jellyfin").from()).isEqualTo(Origin.ENVIRONMENT);
  }

  @Test
  void whatTheEnvironmentSetsWinsOverWhatWasSavedUnderTheSameName() {
    save(connections(), "jellyfin", draft("http://saved:8096", KEY));
    inEnvironment = Optional.of(details("http://env:8096"));

    assertThat(connections().find("jellyfin").url()).contains("http://env:8096");
  }

  @Test
  void nothingIsSavedWhereOtherInstancesWouldNotLearnOfIt() {
    canSave = false;
    Connections connections = connections();

    assertThatThrownBy(() -> save(connections, "home", draft("http://jellyfin:8096", KEY)))
        .isInstanceOf(ConnectionNotSavedException.class)
        .hasMessageContaining("badge-pipeline.save-connections");
    assertThat(data.resolve("connections.json")).doesNotExist();
  }

  @Test
  void whatIsRemovedIsNoLongerConnected() {
    Connections connections = connections();
    save(connections, "home", draft("http://jellyfin:8096", KEY));

    connections.remove("home").await().atMost(LONG_ENOUGH);

    assertThat(libraries.connections()).containsExactly("sample");
    assertThatThrownBy(() -> connections.find("home"))
        .isInstanceOf(UnknownConnectionException.class);
  }

  @Test
  void aConnectionThatDoesNotChangeStaysOpen() {
    Connections connections = connections();
    save(connections, "home", draft("http://jellyfin:8096", KEY));
    MediaLibrary opened = libraries.library("home");

    save(connections, "other", draft("http://other:8096", KEY));

    assertThat(libraries.library("home")).isSameAs(opened);
  }

  @Test
  void theChosenConnectionHasTheBareIds() {
    save(connections(), "home", draft("http://jellyfin:8096", KEY));
    save(connections(), "attic", draft("http://attic:8096", KEY));
    chosen = Optional.of("attic");

    connections();

    assertThat(libraries.connections()).containsExactly("attic", "home");
  }

  @Test
  void aChoiceThatDoesNotExistIsExplained() {
    chosen = Optional.of("plex");

    assertThatThrownBy(this::connections)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("badge-pipeline.library is 'plex'")
        .hasMessageContaining("jellyfin, sample");
  }

  @Test
  void aDamagedFileIsNotTakenForAnEmptyOne() throws IOException {
    Files.writeString(data.resolve("connections.json"), "{\"connections\": {\"home\"");

    assertThatThrownBy(this::connections)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("connections.json");
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    Connections connections = connections();
    for (String url :
        List.of("jellyfin:8096", "ftp://jellyfin", "http://", "http://u:p@host", "http://h/?a=b")) {
      assertThatThrownBy(() -> save(connections, "home", draft(url, KEY)))
          .describedAs(url)
          .isInstanceOf(InvalidConnectionException.class)
          .hasMessageStartingWith("url ");
    }
  }

  @Test
  void aNameThatCouldNotBePartOfAnIdIsRefused() {
    Connections connections = connections();
    for (String name : List.of("", "Home", "a:b", "1st", "x".repeat(41))) {
      assertThatThrownBy(() -> save(connections, name, draft("http://jellyfin:8096", KEY)))
          .describedAs(name)
          .isInstanceOf(InvalidConnectionException.class)
          .hasMessageStartingWith("name ");
    }
  }

  private static Connection save(Connections connections, String name, ConnectionDraft draft) {
    return connections.save(name, draft).await().atMost(LONG_ENOUGH);
  }

  private static ConnectionDraft draft(String url, String key) {
    return new ConnectionDraft(
        Optional.empty(),
        Optional.of("jellyfin"),
        Optional.of(url),
        Optional.of(key),
        Optional.empty());
  }

  private static ConnectionDraft named(String name, ConnectionDraft draft) {
    return new ConnectionDraft(
        Optional.of(name), draft.kind(), draft.url(), draft.apiKey(), draft.path());
  }

  private static ConnectionDetails details(String url) {
    return new ConnectionDetails(
        "jellyfin", Optional.of(url), Optional.of(new ApiKey(KEY)), Optional.empty());
  }
}
