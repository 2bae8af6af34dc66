package dev.badgepipeline.faults;

import dev.badgepipeline.surroundings.Surroundings;

/** Breaks something, and says how it is mended. */
@FunctionalInterface
interface Strike {

  Mend on(Surroundings surroundings) throws Exception;

  /** Something that is over as soon as it has happened, as far as the test has a part in it. */
  static Strike once(Blow blow) {
    return surroundings -> {
      blow.on(surroundings);
      return () -> {};
    };
  }

  /** Something that lasts until it is mended. */
  static Strike lasting(Blow blow, Blow mend) {
    return surroundings -> {
      blow.on(surroundings);
      return () -> mend.on(surroundings);
    };
  }

  /** One act. */
  @FunctionalInterface
  interface Blow {
    void on(Surroundings surroundings) throws Exception;
  }
}
