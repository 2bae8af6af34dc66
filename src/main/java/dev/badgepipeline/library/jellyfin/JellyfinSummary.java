package dev.badgepipeline.library.jellyfin;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An item as lists have it, with the fields that cost Jellyfin no query for each item.
 *
 * @param etag of everything that Jellyfin has saved of it
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
record JellyfinSummary(
    @Nullable String id,
    @Nullable String name,
    @Nullable String sortName,
    @Nullable String type,
    @Nullable Integer productionYear,
    @Nullable String etag,
    @Nullable List<String> tags,
    @Nullable Map<String, @Nullable String> providerIds,
    @Nullable Map<String, @Nullable String> imageTags,
    @Nullable String seriesId,
    @Nullable String seasonId,
    @Nullable String path) {

  /** What is asked for beyond what lists always have. */
  static final String FIELDS = "Etag,ProviderIds,Tags,SortName,Path";

  /** A page of a list. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
  record Page(@Nullable List<JellyfinSummary> items) {

    List<JellyfinSummary> itemsOrNone() {
      return items == null ? List.of() : items;
    }
  }

  /** A library of the server. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
  record VirtualFolder(
      @Nullable String name,
      @Nullable String collectionType,
      @Nullable String itemId,
      @Nullable List<String> locations) {

    /** Whether a file or folder lies in this library. The server may be a Windows one. */
    boolean has(String path) {
      return locations != null
          && locations.stream()
              .anyMatch(
                  location ->
                      path.equals(location)
                          || path.startsWith(location + "/")
                          || path.startsWith(location + "\\"));
    }
  }

  OptionalInt year() {
    return productionYear == null ? OptionalInt.empty() : OptionalInt.of(productionYear);
  }

  Optional<String> posterTag() {
    return imageTags == null ? Optional.empty() : Optional.ofNullable(imageTags.get("Primary"));
  }
}
