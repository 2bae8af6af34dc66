package dev.badgepipeline.library.jellyfin;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a Jellyfin server says of itself to everybody ({@code PublicSystemInfo}). */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
record JellyfinInfo(
    @Nullable String productName, @Nullable String serverName, @Nullable String version) {

  static final JellyfinInfo NONE = new JellyfinInfo(null, null, null);

  boolean isJellyfin() {
    return version != null && productName != null && productName.startsWith("Jellyfin");
  }

  String versionOrNone() {
    return Objects.requireNonNullElse(version, "");
  }

  String nameOrNone() {
    return Objects.requireNonNullElse(serverName, "Jellyfin");
  }
}
