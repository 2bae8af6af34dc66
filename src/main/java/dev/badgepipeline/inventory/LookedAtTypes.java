package dev.badgepipeline.inventory;

import dev.badgepipeline.library.ItemType;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which types of items looks go through: those that are kept badged, and films and series in any
 * case, because they are what people are shown of libraries.
 *
 * @param kept those of which what is found is badged
 * @param all those and films and series
 */
record LookedAtTypes(Set<ItemType> kept, Set<ItemType> all) {

  LookedAtTypes {
    kept = Set.copyOf(kept);
    all = Collections.unmodifiableSet(EnumSet.copyOf(all));
  }

  static LookedAtTypes keeping(Set<ItemType> kept) {
    EnumSet<ItemType> all = EnumSet.of(ItemType.MOVIE, ItemType.SERIES);
    all.addAll(kept);
    return new LookedAtTypes(kept, all);
  }

  /** As the table has types, with commas between them. */
  static String inWords(Set<ItemType> types) {
    return types.stream().sorted().map(ItemType::name).collect(Collectors.joining(","));
  }
}
