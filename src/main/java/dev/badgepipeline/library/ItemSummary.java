package dev.badgepipeline.library;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a list of items says of one: enough to show and find it, and to see whether it has changed.
 *
 * @param ref which item this is
 * @param title as shown to people
 * @param sortTitle what it is sorted by
 * @param year of its first showing
 * @param type what the item is
 * @param library the library that it is in; empty where that is not known
 * @param tags that its owner has given it
 * @param ids by which rating providers know it
 * @param posterTag changes whenever its poster does; empty when it has none
 * @param changeToken changes whenever anything about the item does
 * @param series of a season or an episode
 * @param season of an episode, where the library has one
 */
public record ItemSummary(
    ItemRef ref,
    String title,
    String sortTitle,
    OptionalInt year,
    ItemType type,
    Optional<LibraryRef> library,
    List<String> tags,
    ProviderIds ids,
    Optional<String> posterTag,
    String changeToken,
    Optional<ItemRef> series,
    Optional<ItemRef> season) {

  public ItemSummary {
    title = OneLine.of(title);
    sortTitle = OneLine.of(sortTitle);
    tags = List.copyOf(tags);
  }
}
