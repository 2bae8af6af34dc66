package dev.badgepipeline.library;

import java.util.List;
import java.util.Optional;

/**
 * Some items of a list. While a library changes, an item may come twice; none is left out that was
 * there from the first page to the last.
 *
 * @param next the cursor of the next page; empty on the last
 */
public record SummaryPage(List<ItemSummary> items, Optional<String> next) {

  public SummaryPage {
    items = List.copyOf(items);
  }
}
