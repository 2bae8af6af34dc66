package dev.badgepipeline.inventory;

import dev.badgepipeline.library.ItemQuery;
import dev.badgepipeline.library.ItemSummary;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.MediaLibrary;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One look at a library while it goes on.
 *
 * @param whole all that there is of the types, and not only what has changed
 */
record Look(
    MediaLibrary library,
    PassClaim claim,
    LookedAtTypes types,
    boolean whole,
    Instant began,
    PassBuffer buffer) {

  /** A type that nothing is known of yet is looked through as a whole. */
  static boolean isWhole(PassClaim claim, LookedAtTypes types) {
    return claim.since().isEmpty() || !claim.types().containsAll(types.all());
  }

  /**
   * What the library is asked for, one after the other. Episodes that have changed are asked for in
   * any case: they tell that their series has.
   */
  List<ItemQuery> queries() {
    if (!whole) {
      EnumSet<ItemType> asked = EnumSet.copyOf(types.all());
      asked.add(ItemType.EPISODE);
      return List.of(query(asked, claim.since()));
    }
    ItemQuery everything = query(types.all(), Optional.empty());
    return claim.since().isEmpty() || knows(ItemType.EPISODE)
        ? List.of(everything)
        : List.of(everything, query(Set.of(ItemType.EPISODE), claim.since()));
  }

  private static ItemQuery query(Set<ItemType> types, Optional<Instant> changedSince) {
    return new ItemQuery(Optional.empty(), types, Optional.empty(), Optional.empty(), changedSince);
  }

  /** Whether all that was there of a type at the last look is known. */
  boolean knows(ItemType type) {
    return claim.types().contains(type) && types.all().contains(type);
  }

  /** What is there of a type at the first look was there before anybody wanted it kept. */
  boolean isKept(ItemType type) {
    return knows(type) && types.kept().contains(type);
  }

  /** Whether an item is here only to tell of its series, because nothing is known of its like. */
  boolean tellsOfOthers(ItemQuery query, ItemSummary item) {
    return item.type() == ItemType.EPISODE
        && query.changedSince().isPresent()
        && !knows(ItemType.EPISODE);
  }

  /**
   * Whether what never had a run is news although it is known: it came while the library was looked
   * through for the first time, or a moment before.
   */
  boolean unrunIsNews() {
    return claim.justListed() && !whole;
  }
}
