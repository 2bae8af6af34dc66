package dev.badgepipeline.inventory;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.ItemSummary;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.LibraryRef;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a library shows an item, in the words of the table.
 *
 * @param tagExcludes whether a tag of it says that it is to be left alone
 */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SeenItem(
    String itemId,
    String connection,
    @Nullable String library,
    ItemType type,
    String title,
    String sortTitle,
    @Nullable Integer year,
    List<String> tags,
    @Nullable String imdbId,
    @Nullable String tmdbId,
    @Nullable String tvdbId,
    @Nullable String seriesId,
    String changeToken,
    @Nullable String posterTag,
    boolean tagExcludes) {

  static SeenItem of(ItemSummary shown, String exclusionTag) {
    return new SeenItem(
        shown.ref().toString(),
        shown.ref().connection(),
        shown.library().map(LibraryRef::toString).orElse(null),
        shown.type(),
        shown.title(),
        shown.sortTitle(),
        shown.year().isPresent() ? shown.year().getAsInt() : null,
        shown.tags(),
        shown.ids().imdb().orElse(null),
        shown.ids().tmdb().orElse(null),
        shown.ids().tvdb().orElse(null),
        shown.series().map(ItemRef::toString).orElse(null),
        shown.changeToken(),
        shown.posterTag().orElse(null),
        excludes(shown, exclusionTag));
  }

  /** Whether people who write the tag differently mean the same; no tag excludes by no name. */
  private static boolean excludes(ItemSummary shown, String exclusionTag) {
    return shown.tags().stream().anyMatch(exclusionTag::equalsIgnoreCase);
  }

  Optional<String> poster() {
    return Optional.ofNullable(posterTag);
  }
}
