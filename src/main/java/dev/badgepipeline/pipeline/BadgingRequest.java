package dev.badgepipeline.pipeline;

import dev.badgepipeline.badge.BadgeSelection;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.ratings.CallAllowance;

/**
 * Asks for the badges of one item.
 *
 * @param item the item
 * @param selection which badges
 * @param force uploads even what the library shows already
 * @param priority for whom
 * @param pace how gently the library is treated
 * @param quiet whether the log lines of each stage are of interest to nobody
 * @param ratingCalls how many calls of rating providers it may cost
 */
public record BadgingRequest(
    ItemRef item,
    BadgeSelection selection,
    boolean force,
    Priority priority,
    Pace pace,
    boolean quiet,
    CallAllowance ratingCalls) {

  /** Asks for somebody who waits for it. */
  public BadgingRequest(ItemRef item, BadgeSelection selection, boolean force, Priority priority) {
    this(item, selection, force, priority, Pace.FREE, /* quiet= */ false, CallAllowance.UNLIMITED);
  }
}
