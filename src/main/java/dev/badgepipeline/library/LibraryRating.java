package dev.badgepipeline.library;

import java.util.OptionalInt;

/**
 * A rating that the library itself has on record, such as one from an NFO file.
 *
 * @param source the library's own name of the source, such as {@code imdb} or {@code
 *     tomatometerallcritics}
 * @param value on a scale from 0 to {@code maximum}
 * @param maximum the upper end of the scale, such as 10 or 100
 * @param votes how many votes, where that is known
 */
public record LibraryRating(String source, double value, double maximum, OptionalInt votes) {}
