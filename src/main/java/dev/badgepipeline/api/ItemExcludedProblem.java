package dev.badgepipeline.api;

import dev.badgepipeline.job.LeftAlone;

/** Somebody wants an item left alone that a caller wants badged. */
final class ItemExcludedProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ItemExcludedProblem(LeftAlone why) {
    super("the item is not badged: " + why.inWords() + "; take that back first");
  }
}
