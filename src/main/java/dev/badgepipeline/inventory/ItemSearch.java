package dev.badgepipeline.inventory;

import dev.badgepipeline.job.ItemState;
import dev.badgepipeline.library.ItemQuery;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.LibraryRef;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which films and series are asked for. What is left empty does not narrow.
 *
 * @param connection the name of one
 * @param library that they are in
 * @param type films or series alone
 * @param search part of the title
 * @param state of their posters
 * @param tag that they have in their library
 * @param sort which come first
 * @param from where a list begins that is sorted by title; what is before it counts all the same
 * @param cursor of the page before
 * @param limit how many at most
 */
public record ItemSearch(
    Optional<String> connection,
    Optional<LibraryRef> library,
    Optional<ItemType> type,
    Optional<String> search,
    Optional<ItemState> state,
    Optional<String> tag,
    ItemSort sort,
    Optional<String> from,
    Optional<String> cursor,
    int limit) {

  /** The one connection that it can be about. */
  Optional<String> narrowedTo() {
    return connection.or(() -> library.map(LibraryRef::connection));
  }

  /** The same as far as libraries understand it. */
  ItemQuery query() {
    return new ItemQuery(
        library.map(LibraryRef::id),
        type.stream().collect(Collectors.toSet()),
        search,
        tag,
        Optional.empty());
  }
}
