package dev.badgepipeline.ratings;

import dev.badgepipeline.library.Release;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.CRC32;

/**
 * Decides when a provider is asked again for a title. The older a title is, the less its ratings
 * change: it is asked for again when it is twice as old, within bounds, and a running series more
 * often. What a provider does not know, or has no rating of, is asked for after a week, and where
 * that was in vain as seldom as everything of its age.
 *
 * <p>A library is read in one day, and must not be due on one day: each title has a share of its
 * own, always the same, by which it is earlier or later than others of its age, and which spreads
 * the first time over the whole of it.
 */
@ApplicationScoped
public class Freshness {

  private static final Duration CALLS_OF_A_DAY = Duration.ofDays(1);

  private final RatingsConfig config;

  Freshness(RatingsConfig config) {
    this.config = config;
  }

  /**
   * When a title is due again.
   *
   * @param before what was known of it so far; empty when it is asked for the first time
   * @param asked when the answer came
   */
  Instant dueAt(
      TitleKey title,
      Release release,
      ProviderAnswer answer,
      Optional<ProviderAnswer> before,
      Instant asked) {
    Duration usual = usual(release, asked);
    if (answer.percents().isEmpty()) {
      return asked.plus(spread(inVain(usual, before), title));
    }
    return asked.plus(before.isPresent() ? spread(usual, title) : first(usual, title));
  }

  /** When what waits for calls of a provider may have some of those of another day. */
  Instant callsComeAgain(Instant now) {
    return now.plus(CALLS_OF_A_DAY);
  }

  /**
   * Whether the ratings of a title still change so much that it is not asked for at the longest.
   */
  boolean isYoung(Release release, Instant now) {
    return usual(release, now).compareTo(config.freshForOld()) < 0;
  }

  private Duration usual(Release release, Instant asked) {
    Duration byAge =
        premiere(release)
            .map(
                day -> shorter(longer(age(day, asked), config.freshForNew()), config.freshForOld()))
            .orElseGet(config::freshForUndated);
    return release.running() ? shorter(byAge, config.freshForRunning()) : byAge;
  }

  /** Of a title of which only the year is known, its middle. */
  private static Optional<LocalDate> premiere(Release release) {
    return release.premiere().or(() -> middle(release.year()));
  }

  private static Optional<LocalDate> middle(OptionalInt year) {
    return year.isPresent() ? Optional.of(LocalDate.of(year.getAsInt(), 7, 1)) : Optional.empty();
  }

  /** What is not out yet is asked for when half the time until then has passed. */
  private static Duration age(LocalDate premiere, Instant asked) {
    Duration age = Duration.between(premiere.atStartOfDay(ZoneOffset.UTC).toInstant(), asked);
    return age.isNegative() ? age.negated().dividedBy(2) : age;
  }

  private Duration inVain(Duration usual, Optional<ProviderAnswer> before) {
    boolean again = before.filter(known -> known.percents().isEmpty()).isPresent();
    return again ? longer(usual, config.freshForUnrated()) : config.freshForUnrated();
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** Anything from the shortest time to the usual one. */
  private Duration first(Duration usual, TitleKey title) {
    Duration shortest = shorter(usual, config.freshForNew());
    return shortest.plus(part(usual.minus(shortest), share(title)));
  }

  /** The usual time, some per cent more or less. */
  private Duration spread(Duration usual, TitleKey title) {
    return part(usual, 1 + config.spread() * (2 * share(title) - 1));
  }

  private static Duration part(Duration whole, double factor) {
    return Duration.ofMillis(Math.round(whole.toMillis() * factor));
  }

  /** From 0 to 1, as evenly over titles as a checksum is. */
  private static double share(TitleKey title) {
    CRC32 checksum = new CRC32();
    checksum.update(title.toString().getBytes(StandardCharsets.UTF_8));
    return checksum.getValue() / (double) (1L << 32);
  }
}
