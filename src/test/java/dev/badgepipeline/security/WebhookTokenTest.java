package dev.badgepipeline.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTokenTest {

  @SuppressWarnings("NullAway.Init") // injected
  @TempDir
  Path dataDir;

  @Test
  void oneIsMadeAndKeptForTheNextStartWhereNobodyElseMayReadIt() throws IOException {
    String made = started(Optional.empty()).value().orElseThrow();

    assertThat(made).matches("[\\w-]{32}");
    assertThat(started(Optional.empty()).value()).contains(made);
    assertThat(Files.getPosixFilePermissions(dataDir.resolve("webhook-token")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void theOwnersOwnIsTakenAndNoneIsMade() {
    assertThat(started(Optional.of("set-by-the-owner")).value()).contains("set-by-the-owner");
    assertThat(dataDir.resolve("webhook-token")).doesNotExist();
  }

  @Test
  void aDiskThatKeepsNothingLeavesThePathsClosed() throws IOException {
    Files.createDirectory(dataDir.resolve("webhook-token"));
    WebhookToken token = started(Optional.empty());

    assertThat(token.value()).isEmpty();
    assertThat(token.opens("/api/v1/webhooks/sonarr/")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/webhooks/sonarr/set-by-the-owneR",
        "/api/v1/webhooks/sonarr/",
        "/api/v1/webhooks/sonarr",
        "/api/v1/webhooks/set-by-the-owner",
        "/api/v1/webhooks/sonarr/set-by-the-owner/more",
        "/api/v1/webhooks/sonarr/x/../../../items/set-by-the-owner",
        "/api/v1/items/sonarr/set-by-the-owner"
      })
  void itOpensNoOtherPath(String path) {
    assertThat(started(Optional.of("set-by-the-owner")).opens(path)).isFalse();
  }

  @Test
  void itOpensThePathsOfWebhooks() {
    WebhookToken token = started(Optional.of("set-by-the-owner"));

    assertThat(token.opens("/api/v1/webhooks/sonarr/set-by-the-owner")).isTrue();
  }

  private WebhookToken started(Optional<String> configured) {
    WebhookToken token =
        new WebhookToken(
            new GivenSecurity(Optional.empty(), configured, false, false), () -> dataDir);
    token.start(new StartupEvent());
    return token;
  }
}
