package dev.badgepipeline.badge;

/** The icons that a badge can show. */
public enum Icon implements CellIcon {
  IMDB,
  TMDB,
  RT_FRESH,
  RT_ROTTEN,
  RT_AUDIENCE,
  METACRITIC,
  LETTERBOXD,
  TRAKT,
  MYANIMELIST,
  ANILIST,
  ROGER_EBERT,
  DOLBY,
  DTS,
  LAUREL,
  TROPHY,
  STAR
}
