package dev.badgepipeline.badge.review;

import dev.badgepipeline.badge.BadgeAppearance.Content;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeCell.Tone;
import dev.badgepipeline.badge.Icon;
import dev.badgepipeline.ratings.Rating;

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
            ? BadgeCell.text(rating.source().label()).withDetail(number)
            : BadgeCell.icon(icon(rating), number);
    return settings.colourByScore() ? cell.withTone(tone(rating.percent())) : cell;
  }

  private static Tone tone(int percent) {
    if (percent >= GOOD) {
      return Tone.GOOD;
    }
    return percent >= MIXED ? Tone.MIXED : Tone.POOR;
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
