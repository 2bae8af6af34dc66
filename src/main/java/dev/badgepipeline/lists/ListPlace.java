package dev.badgepipeline.lists;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a title and a list.
 *
 * @param list what the provider calls the list
 * @param listed whether the title was on it when it was read
 * @param rank its place, from 1; empty where the list has no order, or not this title
 * @param readAt when the list was read; empty for never, and nothing is known then
 * @param trouble why it could not be read the last time; empty where it could
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ListPlace(
    String list,
    boolean listed,
    Optional<Integer> rank,
    Optional<Instant> readAt,
    Optional<String> trouble) {

  /** What is known of a list that was not even tried yet. */
  static ListPlace unread(String list) {
    return new ListPlace(list, false, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
