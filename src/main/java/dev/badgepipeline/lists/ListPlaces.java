package dev.badgepipeline.lists;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What is known of a title and some lists.
 *
 * @param places one for each list that was asked for, in that order
 */
@RegisterForReflection
public record ListPlaces(List<ListPlace> places) {

  /** Of no list. */
  public static final ListPlaces NONE = new ListPlaces(List.of());

  public ListPlaces {
    places = List.copyOf(places);
  }

  static ListPlaces unread(List<String> lists) {
    return new ListPlaces(lists.stream().map(ListPlace::unread).toList());
  }

  boolean anyUnread() {
    return places.stream().anyMatch(place -> place.readAt().isEmpty());
  }

  boolean anyListed() {
    return places.stream().anyMatch(ListPlace::listed);
  }
}
