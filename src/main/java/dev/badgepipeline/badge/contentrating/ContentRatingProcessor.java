package dev.badgepipeline.badge.contentrating;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.FactProcessor;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.library.Item;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides the content rating badge from what the library says, in neutral colours. */
@Singleton
class ContentRatingProcessor extends FactProcessor<ContentRatingSettings> {

  static final BadgeKind KIND = new BadgeKind("content-rating");

  private static final BadgeValue OTHER = new BadgeValue("other");

  /** Those that owners may have art of; all others share one value. */
  private static final Set<BadgeValue> KNOWN =
      Stream.of(
              "FSK 0",
              "FSK 6",
              "FSK 12",
              "FSK 16",
              "FSK 18",
              "BBFC U",
              "BBFC PG",
              "BBFC 12",
              "BBFC 12A",
              "BBFC 15",
              "BBFC 18",
              "G",
              "PG",
              "PG-13",
              "R",
              "NC-17",
              "TV-Y",
              "TV-Y7",
              "TV-G",
              "TV-PG",
              "TV-14",
              "TV-MA")
          .map(BadgeValue::named)
          .collect(Collectors.toUnmodifiableSet());

  ContentRatingProcessor() {
    super(
        KIND,
        100,
        ContentRatingSettings.class,
        ContentRatingSettings.DEFAULT,
        ContentRatingProcessor::decide);
  }

  @Override
  public Set<BadgeValue> values() {
    return Stream.concat(KNOWN.stream(), Stream.of(OTHER)).collect(Collectors.toUnmodifiableSet());
  }

  /** The badge for an item under the owner's settings. */
  static Verdict decide(Item item, ContentRatingSettings settings) {
    List<ContentRating> all =
        item.details().officialRating().map(ContentRating::in).orElse(List.of());
    return Stream.concat(
            all.stream().filter(rating -> rating.country().equals(Optional.of(settings.country()))),
            all.stream())
        .findFirst()
        .<Verdict>map(
            rating ->
                new Verdict.Show(
                    Badge.of(KIND, List.of(cell(rating, settings)), settings.appearance())))
        .orElseGet(() -> new Verdict.Nothing("no content rating is known"));
  }

  private static BadgeCell cell(ContentRating rating, ContentRatingSettings settings) {
    BadgeValue value = BadgeValue.named(rating.inWords());
    ContentRating shown = settings.system() ? rating : rating.withoutSystem();
    return BadgeCell.text(KNOWN.contains(value) ? value : OTHER, shown.inWords());
  }
}
