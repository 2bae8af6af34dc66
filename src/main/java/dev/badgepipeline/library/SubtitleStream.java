package dev.badgepipeline.library;

import java.util.Optional;

/**
 * The facts of subtitles, in the file or beside it.
 *
 * @param language as a code of ISO 639, or as whoever made the file spelt it
 * @param title their own title
 * @param isForced whether they are only for what is spoken in a foreign tongue
 * @param isHearingImpaired whether they are made for the hearing impaired
 */
public record SubtitleStream(
    Optional<String> language,
    Optional<String> title,
    boolean isForced,
    boolean isHearingImpaired) {}
