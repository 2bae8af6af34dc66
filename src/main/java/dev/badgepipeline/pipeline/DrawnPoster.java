package dev.badgepipeline.pipeline;

import dev.badgepipeline.poster.PosterFile;
import java.util.Optional;

/**
 * What is to be shown.
 *
 * @param file the badged poster, or the original where no badge is due
 * @param drawing how the badges came on it; empty where none is due
 */
record DrawnPoster(PosterFile file, Optional<Drawing> drawing) {}
