package dev.badgepipeline.ratings;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * A service that has a title in its flat rate.
 *
 * @param name as the service writes it, such as {@code Netflix}
 * @param countries where it has the title, by the letters of ISO 3166 such as {@code DE}
 */
@RegisterForReflection
public record StreamingService(String name, List<String> countries) {

  public StreamingService {
    countries = List.copyOf(countries);
  }
}
