package dev.badgepipeline.inventory;

import dev.badgepipeline.job.ItemFilter;
import dev.badgepipeline.job.ItemState;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.LibraryRef;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

/**
 * Which rows of the table are meant; what is empty does not narrow.
 *
 * @param types films and series if empty
 * @param connections those that are there now: what is known of others waits for their return
 * @param library as callers write it
 */
record Narrowing(
    Set<ItemType> types,
    Set<String> connections,
    Optional<String> library,
    Optional<String> search,
    Optional<ItemState> state,
    Optional<String> tag) {

  static final String SQL =
      """
        from library_item i
       where seen_at is not null
         and gone_at is null
         and type = any (string_to_array(:types, ','))
         and connection = any (string_to_array(:connections, ','))
         and (cast(:library as text) is null or library = :library)
         and (cast(:search as text) is null or position(lower(:search) in lower(title)) > 0)
         and (cast(:state as text) is null or state = :state)
         and (cast(:tag as text) is null or jsonb_exists(tags, :tag))
      """;

  Narrowing {
    types = types.isEmpty() ? Set.of(ItemType.MOVIE, ItemType.SERIES) : Set.copyOf(types);
    connections = Set.copyOf(connections);
  }

  static Narrowing of(ItemSearch search, Set<String> connected) {
    return new Narrowing(
        search.type().stream().collect(Collectors.toSet()),
        those(search.connection(), connected),
        search.library().map(LibraryRef::toString),
        search.search(),
        search.state(),
        search.tag());
  }

  static Narrowing of(ItemFilter filter, Set<String> connected) {
    return new Narrowing(
        filter.types(),
        those(filter.connection(), connected),
        filter.library(),
        filter.search(),
        filter.state(),
        filter.tag());
  }

  private static Set<String> those(Optional<String> wanted, Set<String> connected) {
    return connected.stream()
        .filter(name -> wanted.stream().allMatch(name::equals))
        .collect(Collectors.toSet());
  }

  <T> SelectionQuery<T> into(SelectionQuery<T> query) {
    return query
        .setParameter("types", types.stream().map(ItemType::name).collect(Collectors.joining(",")))
        .setParameter("connections", String.join(",", connections))
        .setParameter("library", library.orElse(null))
        .setParameter("search", search.orElse(null))
        .setParameter("state", state.map(ItemState::name).orElse(null))
        .setParameter("tag", tag.orElse(null));
  }
}
