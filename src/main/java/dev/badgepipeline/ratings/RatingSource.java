package dev.badgepipeline.ratings;

/** Whose opinion a rating is. Names are a contract of REST and settings. */
public enum RatingSource {
  IMDB("IMDb"),
  TMDB("TMDb"),
  RT_CRITICS("RT Critics"),
  RT_AUDIENCE("RT Audience"),
  METACRITIC("Metacritic"),
  METACRITIC_USERS("Metacritic Users"),
  LETTERBOXD("Letterboxd"),
  TRAKT("Trakt"),
  MYANIMELIST("MyAnimeList"),
  ROGER_EBERT("Roger Ebert");

  private final String label;

  RatingSource(String label) {
    this.label = label;
  }

  /** The name as people write it, for log lines and reports. */
  public String label() {
    return label;
  }
}
