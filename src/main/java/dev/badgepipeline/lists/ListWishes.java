package dev.badgepipeline.lists;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Knows which lists are wanted. Features that show lists implement it as a bean. */
public interface ListWishes {

  /** The provider whose lists they are. */
  ListProvider provider();

  /**
   * All that are wanted now, some perhaps more than once. Fails with {@link
   * dev.badgepipeline.database.DataUnavailableException} without a database.
   */
  Uni<List<WantedList>> wanted();
}
