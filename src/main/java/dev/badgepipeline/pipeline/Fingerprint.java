package dev.badgepipeline.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.poster.Checksum;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Names everything that decides the pixels of a badged poster, so that equal posters are known. */
final class Fingerprint {

  private Fingerprint() {}

  /**
   * Takes the fingerprint.
   *
   * @param originalSha256 of the poster that is badged
   * @param drawing the version of the renderer
   */
  static String of(String originalSha256, List<Badge> badges, String drawing, ObjectMapper json) {
    try {
      String facts = originalSha256 + '\n' + drawing + '\n' + json.writeValueAsString(badges);
      return Checksum.sha256(facts.getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("badges are plain values", e);
    }
  }
}
