package dev.badgepipeline.badge.award;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What the award table says of a title.
 *
 * @param imdbId the title
 * @param honours its awards; empty when the table says nothing
 */
@RegisterForReflection
public record Honours(String imdbId, List<Honour> honours) {

  public Honours {
    honours = List.copyOf(honours);
  }
}
