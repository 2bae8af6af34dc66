package dev.badgepipeline.pipeline;

import dev.badgepipeline.library.Item;

/**
 * Somebody else replaced the poster while it was being badged or restored, again and again; theirs
 * was left alone.
 */
public class PosterChangedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private PosterChangedException(String message) {
    super(message);
  }

  static PosterChangedException of(Item item) {
    return new PosterChangedException(
        "the poster of '" + item.title() + "' keeps being changed by someone else");
  }
}
