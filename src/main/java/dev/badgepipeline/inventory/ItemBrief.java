package dev.badgepipeline.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.badgepipeline.job.ItemState;
import dev.badgepipeline.job.LeftAlone;
import dev.badgepipeline.library.ItemSummary;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.LibraryRef;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What lists say of an item.
 *
 * @param id as callers write it
 * @param library that it is in, as callers write it
 * @param posterTag changes whenever the poster does
 * @param state of its poster
 * @param leftAlone why it is not badged by itself, where it is not
 * @param lastRun of which the report tells more
 */
@RegisterForReflection
@JsonInclude(Include.NON_ABSENT)
public record ItemBrief(
    String id,
    String title,
    OptionalInt year,
    Optional<ItemType> type,
    Optional<String> library,
    List<String> tags,
    Optional<String> posterTag,
    ItemState state,
    Optional<LeftAlone> leftAlone,
    Optional<LastRun> lastRun) {

  /**
   * A run.
   *
   * @param runId names it
   * @param outcome what it came to, or {@code RESTORED}
   * @param at when it began
   */
  @RegisterForReflection
  @JsonInclude(Include.NON_ABSENT)
  public record LastRun(Optional<String> runId, String outcome, Optional<Instant> at) {}

  static ItemBrief of(KnownItem known) {
    return new ItemBrief(
        known.itemId(),
        known.title(),
        known.year() == null ? OptionalInt.empty() : OptionalInt.of(known.year()),
        Optional.ofNullable(known.type()),
        Optional.ofNullable(known.library()),
        known.tags(),
        Optional.ofNullable(known.posterTag()),
        known.state(),
        known.leftAlone(),
        Optional.ofNullable(known.outcome())
            .map(
                outcome ->
                    new LastRun(
                        Optional.ofNullable(known.runId()),
                        outcome,
                        Optional.ofNullable(known.runAt()))));
  }

  /** Of an item that its library has just listed. */
  static ItemBrief of(ItemSummary shown, ItemState state, Optional<LeftAlone> leftAlone) {
    return new ItemBrief(
        shown.ref().toString(),
        shown.title(),
        shown.year(),
        Optional.of(shown.type()),
        shown.library().map(LibraryRef::toString),
        shown.tags(),
        shown.posterTag(),
        state,
        leftAlone,
        Optional.empty());
  }
}
