package dev.badgepipeline.badge.review;

import dev.badgepipeline.badge.BadgeAppearance.Content;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.Icon;
import dev.badgepipeline.ratings.Rating;

/** Turns ratings into cells. */
final class ReviewCells {

  /** From this share of good reviews on, Rotten Tomatoes calls a title fresh. */
  private static final int FRESH = 60;

  private ReviewCells() {}

  static BadgeCell cell(Rating rating, Content content) {
    String percent = rating.percent() + "%";
    return content == Content.TEXT
        ? BadgeCell.text(rating.source().label()).withDetail(percent)
        : BadgeCell.icon(icon(rating), percent);
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
