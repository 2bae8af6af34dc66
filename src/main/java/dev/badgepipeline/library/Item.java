package dev.badgepipeline.library;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A library item with every fact that badges are decided from.
 *
 * @param ref which item this is
 * @param library the library that it is in; empty where that is not known
 * @param title as shown to people
 * @param type what the item is
 * @param ids the item's own provider ids
 * @param seriesIds of a season or episode, the ids of its series
 * @param playables a film or an episode: itself; a series or season: all of its real episodes; a
 *     collection: all films and episodes in it
 * @param ratings what the library itself has on record
 * @param release when it came out; of a season or episode, its own
 * @param details what else the library says of it
 * @param posterTag changes whenever the library's poster of this item changes; empty when the item
 *     has no poster
 */
public record Item(
    ItemRef ref,
    Optional<LibraryRef> library,
    String title,
    ItemType type,
    ProviderIds ids,
    ProviderIds seriesIds,
    List<Playable> playables,
    List<LibraryRating> ratings,
    Release release,
    Details details,
    Optional<String> posterTag) {

  public Item {
    title = OneLine.of(title);
    playables = List.copyOf(playables);
    ratings = List.copyOf(ratings);
  }

  /** The versions of all films or episodes. */
  public Stream<MediaVersion> versions() {
    return playables.stream().flatMap(playable -> playable.versions().stream());
  }
}
