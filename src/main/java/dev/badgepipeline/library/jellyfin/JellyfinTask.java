package dev.badgepipeline.library.jellyfin;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * What Jellyfin does in the background.
 *
 * @param key names the kind of task
 * @param state {@code Idle}, {@code Running} or {@code Cancelling}
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
record JellyfinTask(@Nullable String key, @Nullable String state) {

  /** Whether the libraries are being read in. */
  boolean isRunningScan() {
    return "RefreshLibrary".equals(key) && !"Idle".equals(state);
  }
}
