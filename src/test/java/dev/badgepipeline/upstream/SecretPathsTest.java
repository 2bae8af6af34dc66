package dev.badgepipeline.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretPathsTest {

  private final SecretPaths paths = new SecretPaths();

  @Test
  void thePathOfASecretAddressIsHidden() {
    paths.hide("https://discord.example/api/webhooks/17/s3cret");

    assertThat(paths.shown("https://discord.example/api/webhooks/17/s3cret"))
        .isEqualTo("https://discord.example/***");
    assertThat(paths.shown("https://jellyfin.example/Items"))
        .isEqualTo("https://jellyfin.example/Items");
  }

  @Test
  void itIsHiddenHoweverItsOwnerWritesTheAddress() {
    paths.hide("HTTPS://discord.example:443/api/webhooks/17/s3cret");
    paths.hide("http://[::1]:80/s3cret");

    assertThat(paths.shown("https://discord.example/api/webhooks/17/s3cret"))
        .isEqualTo("https://discord.example/***");
    assertThat(paths.shown("http://[::1]/s3cret")).isEqualTo("http://[::1]/***");
  }

  @Test
  void theTokenOfAWebhookIsHiddenInAddressesAndPaths() {
    assertThat(paths.shown("/api/v1/webhooks/sonarr/s3cret"))
        .isEqualTo("/api/v1/webhooks/sonarr/***");
    assertThat(paths.shown("http://here:8080/api/v1/webhooks/item/s3cret?connection=attic"))
        .isEqualTo("http://here:8080/api/v1/webhooks/item/***?connection=attic");
    assertThat(paths.shown("/api/v1/webhooks/sonarr")).isEqualTo("/api/v1/webhooks/sonarr");
  }
}
