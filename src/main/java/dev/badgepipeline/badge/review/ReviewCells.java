package dev.badgepipeline.badge.review;

import static dev.badgepipeline.ratings.Rating.Origin.UPSTREAM;

import dev.badgepipeline.badge.BadgeAppearance.Content;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeCell.Tone;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.Icon;
import dev.badgepipeline.ratings.Rating;
import dev.badgepipeline.ratings.RatingSource;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns ratings into cells. */
final class ReviewCells {

  /** From this share of good reviews on, Rotten Tomatoes calls a title fresh. */
  private static final int FRESH = 60;

  /** The bounds of Metacritic's green, yellow and red for films. */
  private static final int GOOD = 61;

  private static final int MIXED = 40;

  private ReviewCells() {}

  static BadgeCell cell(Rating rating, ReviewSettings settings) {
    String number = new RatingNumber(settings.numbers(), settings.decimalSeparator()).of(rating);
    BadgeCell cell =
        settings.appearance().content() == Content.TEXT
            ? BadgeCell.text(value(rating), rating.source().label()).withDetail(number)
            : BadgeCell.icon(value(rating), icon(rating), number);
    return settings.colourByScore() ? cell.withTone(tone(rating.percent())) : cell;
  }

  private static Tone tone(int percent) {
    if (percent >= GOOD) {
      return Tone.GOOD;
    }
    return percent >= MIXED ? Tone.MIXED : Tone.POOR;
  }

  /** Critics have two values, because what they say has two icons. */
  private static BadgeValue value(Rating rating) {
    return rating.source() == RatingSource.RT_CRITICS
        ? BadgeValue.of(icon(rating))
        : BadgeValue.of(rating.source());
  }

  static Set<BadgeValue> values() {
    return Stream.of(RatingSource.values())
        .flatMap(source -> Stream.of(0, 100).map(percent -> new Rating(source, percent, UPSTREAM)))
        .map(ReviewCells::value)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Icon icon(Rating rating) {
    return switch (rating.source()) {
      case IMDB -> Icon.IMDB;
      case TMDB -> Icon.TMDB;
      case RT_CRITICS -> rating.percent() >= FRESH ? Icon.RT_FRESH : Icon.RT_ROTTEN;
      case RT_AUDIENCE -> Icon.RT_AUDIENCE;
      case METACRITIC, METACRITIC_USERS -> Icon.METACRITIC;
      case LETTERBOXD -> Icon.LETTERBOXD;
      case TRAKT -> Icon.TRAKT;
      case MYANIMELIST -> Icon.MYANIMELIST;
      case ROGER_EBERT -> Icon.ROGER_EBERT;
    };
  }

  static String inWords(Rating rating) {
    return rating.source().label() + " " + rating.percent() + "%";
  }
}
