package dev.badgepipeline.badge;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import java.util.Set;

/**
 * The flag of a country.
 *
 * @param country its two letters of ISO 3166-1, in lower case
 */
@RegisterForReflection
public record Flag(String country) implements CellIcon {

  static final String PREFIX = "flag-";

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** What a sign of a country must be. */
  public Flag {
    if (!isOf(country)) {
      throw new IllegalArgumentException("there is no country '" + country + "'");
    }
  }

  /** Whether there is a country of these letters. */
  public static boolean isOf(String country) {
    return country.equals(country.toLowerCase(Locale.ROOT))
        && COUNTRIES.contains(country.toUpperCase(Locale.ROOT));
  }

  @Override
  public String name() {
    return PREFIX + country;
  }
}
