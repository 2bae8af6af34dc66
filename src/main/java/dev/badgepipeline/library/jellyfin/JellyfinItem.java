package dev.badgepipeline.library.jellyfin;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An item as Jellyfin's API says it ({@code BaseItemDto}): anything may be missing. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
record JellyfinItem(
    @Nullable String id,
    @Nullable String name,
    @Nullable String type,
    @Nullable Map<String, @Nullable String> providerIds,
    @Nullable List<MediaSource> mediaSources,
    @Nullable List<MediaStream> mediaStreams,
    @Nullable Map<String, @Nullable String> imageTags,
    @Nullable String seriesId,
    @Nullable String premiereDate,
    @Nullable Integer productionYear,
    @Nullable String status,
    @Nullable String locationType,
    @Nullable String path,
    @Nullable Integer parentIndexNumber,
    @Nullable Integer indexNumber,
    @Nullable Integer indexNumberEnd,
    @Nullable Long runTimeTicks,
    @Nullable String officialRating,
    @Nullable String dateCreated,
    @Nullable String endDate,
    @Nullable List<@Nullable String> genres,
    @Nullable List<@Nullable String> tags,
    @Nullable List<@Nullable Named> studios,
    @Nullable List<@Nullable String> productionLocations) {

  /** What Jellyfin has a page of. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
  record Named(@Nullable String name) {}

  /** One file of an item. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
  record MediaSource(
      @Nullable String name,
      @Nullable String path,
      @Nullable String video3DFormat,
      @Nullable List<MediaStream> mediaStreams) {}

  /** One stream of a file; video, audio and subtitles share a type. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
  record MediaStream(
      @Nullable String type,
      @Nullable String codec,
      @Nullable String profile,
      @Nullable Integer width,
      @Nullable Integer height,
      @Nullable String videoRange,
      @Nullable String videoRangeType,
      @Nullable String colorTransfer,
      @Nullable Integer dvProfile,
      @Nullable Integer rpuPresentFlag,
      @Nullable Integer blPresentFlag,
      @Nullable String audioSpatialFormat,
      @Nullable Integer channels,
      @Nullable String channelLayout,
      @Nullable String title,
      @Nullable String displayTitle,
      @Nullable Boolean isDefault,
      @Nullable Boolean isHearingImpaired,
      @Nullable String language,
      @Nullable Boolean isForced,
      @Nullable Integer bitDepth,
      @Nullable Double referenceFrameRate,
      @Nullable Double averageFrameRate,
      @Nullable Double realFrameRate,
      @Nullable String aspectRatio,
      @Nullable Boolean isAnamorphic,
      @Nullable Boolean isInterlaced) {}

  /** A page of items. */
  @RegisterForReflection
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
  record Page(@Nullable List<JellyfinItem> items, @Nullable Integer totalRecordCount) {

    List<JellyfinItem> itemsOrNone() {
      return items == null ? List.of() : items;
    }
  }

  String idOrNone() {
    return id == null ? "" : id;
  }

  /** The tag of the poster, which changes with every poster. */
  Optional<String> posterTag() {
    return imageTags == null ? Optional.empty() : Optional.ofNullable(imageTags.get("Primary"));
  }

  /** Missing episodes are listed without a file; season 0 holds what is not part of the story. */
  boolean isRealEpisode() {
    return !isVirtual() && !(parentIndexNumber != null && parentIndexNumber == 0);
  }

  boolean isVirtual() {
    return "Virtual".equals(locationType);
  }
}
