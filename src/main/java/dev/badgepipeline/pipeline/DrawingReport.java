package dev.badgepipeline.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.badgepipeline.rendering.RenderedPoster;
import dev.badgepipeline.rendering.placement.ArrangementChoice;
import dev.badgepipeline.rendering.placement.PosterArrangement;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * How a poster came to carry its badges.
 *
 * @param method what was done with the original's pixels
 * @param reason why the poster was not spliced, in words for its owner
 * @param arrangement where the badges stand together
 * @param arrangementReason why there
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@RegisterForReflection
public record DrawingReport(
    Method method,
    Optional<String> reason,
    PosterArrangement arrangement,
    String arrangementReason) {

  /** What was done with the original's pixels. */
  public enum Method {
    /** The poster is the original bit for bit wherever no badge is. */
    SPLICED,
    /**
     * The whole picture was decoded and encoded; a JPEG or lossy WebP file loses a little by it.
     */
    CODED_ANEW
  }

  static DrawingReport of(RenderedPoster poster, ArrangementChoice choice) {
    return new DrawingReport(
        poster.codedAnew().isEmpty() ? Method.SPLICED : Method.CODED_ANEW,
        poster.codedAnew(),
        choice.arrangement(),
        choice.reason());
  }
}
