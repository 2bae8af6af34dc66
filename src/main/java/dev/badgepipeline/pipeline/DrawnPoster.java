package dev.badgepipeline.pipeline;

import dev.badgepipeline.poster.PosterFile;
import java.util.List;
import java.util.Optional;

/**
 * What is to be shown.
 *
 * @param file the badged poster, or the original where no badge is due
 * @param drawing how the badges came on it; empty where none is due
 * @param stages what each processor came to; a badge for which there was no room is not applied
 */
record DrawnPoster(PosterFile file, Optional<Drawing> drawing, List<StageResult> stages) {

  DrawnPoster {
    stages = List.copyOf(stages);
  }
}
