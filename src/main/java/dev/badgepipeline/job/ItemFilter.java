package dev.badgepipeline.job;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.badgepipeline.library.ItemType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which items a job is for. What is left empty does not narrow.
 *
 * @param connection the name of a connection
 * @param library an id of a library, as callers write it
 * @param types films and series if empty
 * @param tag that the items have in their library
 * @param collection the id of a collection that the items are in
 * @param search part of the title
 * @param state what is known of their posters
 * @param changedSince leaves out what has not changed since then
 * @param ids these items, as callers write them, and no others
 */
@RegisterForReflection
public record ItemFilter(
    Optional<String> connection,
    Optional<String> library,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Set<ItemType> types,
    Optional<String> tag,
    Optional<String> collection,
    Optional<String> search,
    Optional<ItemState> state,
    Optional<Instant> changedSince,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> ids) {

  /** Every item of every connection. */
  public static final ItemFilter ALL =
      new ItemFilter(
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  public ItemFilter {
    types = Set.copyOf(types);
    ids = List.copyOf(ids);
  }

  /** These items and no others. */
  public static ItemFilter of(List<String> ids) {
    return new ItemFilter(
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ids);
  }
}
