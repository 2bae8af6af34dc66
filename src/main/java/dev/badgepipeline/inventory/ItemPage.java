package dev.badgepipeline.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;

/**
 * Some items of a list.
 *
 * @param next the cursor of the next page; empty on the last
 * @param total how many there are on all pages
 */
@RegisterForReflection
@JsonInclude(Include.NON_ABSENT)
public record ItemPage(List<ItemBrief> items, Optional<String> next, long total) {

  public ItemPage {
    items = List.copyOf(items);
  }
}
