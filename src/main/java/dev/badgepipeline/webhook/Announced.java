package dev.badgepipeline.webhook;

import java.util.Optional;

/** Something that has come or changed, as a sender names it. */
sealed interface Announced {

  /**
   * An item by the id that its library has for it.
   *
   * @param id of the film or series; of a season or an episode where its series is not told
   * @param title by which it is looked for if the library does not know the id yet
   */
  record Known(String id, Optional<TitleIds> title) implements Announced {}

  /** A title whose id in the library the sender does not know. */
  record Title(TitleIds ids) implements Announced {}
}
