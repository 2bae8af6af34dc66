package dev.badgepipeline.lists;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list that somebody wants to be read.
 *
 * @param id what its provider calls it
 * @param ranked whether it matters where on it a title stands
 */
@RegisterForReflection
public record WantedList(String id, boolean ranked) {

  /** Each list once, in the order in which they are wanted first. */
  static List<WantedList> each(List<WantedList> wanted) {
    Map<String, WantedList> each = new LinkedHashMap<>();
    wanted.forEach(list -> each.merge(list.id(), list, WantedList::and));
    return List.copyOf(each.values());
  }

  private WantedList and(WantedList same) {
    return new WantedList(id, ranked || same.ranked);
  }
}
