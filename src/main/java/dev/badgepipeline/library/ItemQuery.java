package dev.badgepipeline.library;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which items are asked for. What is left empty does not narrow.
 *
 * @param library the id of a {@link Library}
 * @param types films and series if empty, the only ones that a library is listed by
 * @param search part of the title
 * @param tag that the items must have
 * @param changedSince leaves out what has not changed since then
 */
public record ItemQuery(
    Optional<String> library,
    Set<ItemType> types,
    Optional<String> search,
    Optional<String> tag,
    Optional<Instant> changedSince) {

  /** All films and series. */
  public static final ItemQuery ALL =
      new ItemQuery(
          Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

  public ItemQuery {
    types =
        Collections.unmodifiableSet(
            types.isEmpty() ? EnumSet.of(ItemType.MOVIE, ItemType.SERIES) : EnumSet.copyOf(types));
  }
}
