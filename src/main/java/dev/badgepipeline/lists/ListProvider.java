package dev.badgepipeline.lists;

import dev.badgepipeline.ratings.RatingProvider;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** A provider that keeps lists of titles. */
public interface ListProvider extends RatingProvider {

  /** How long a list is good for before it is read again. */
  Duration listsFreshFor();

  /**
   * Reads a part of a list, which is one call. Fails as {@link #ask} does, and with {@link
   * UnreadableListException} where the list itself cannot be had.
   *
   * @param list what the provider calls it
   * @param offset how many entries of it are known already
   */
  Uni<ListPage> page(String list, int offset);
}
