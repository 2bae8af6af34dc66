package dev.badgepipeline.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.badgepipeline.library.ItemSummary;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * What is known of one item.
 *
 * @param imdbId by which rating providers know it, as the other two
 */
@RegisterForReflection
@JsonInclude(Include.NON_ABSENT)
public record ItemDetail(
    @JsonUnwrapped ItemBrief brief,
    Optional<String> imdbId,
    Optional<String> tmdbId,
    Optional<String> tvdbId) {

  static ItemDetail of(KnownItem known) {
    return new ItemDetail(
        ItemBrief.of(known),
        Optional.ofNullable(known.imdbId()),
        Optional.ofNullable(known.tmdbId()),
        Optional.ofNullable(known.tvdbId()));
  }

  /** Of an item that its library has just shown. */
  static ItemDetail of(ItemBrief brief, ItemSummary shown) {
    return new ItemDetail(brief, shown.ids().imdb(), shown.ids().tmdb(), shown.ids().tvdb());
  }
}
