package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import java.util.Optional;

/** What became of a file that was to be spliced. */
public sealed interface SpliceResult {

  /**
   * The file with its overlays.
   *
   * @param file a whole JPEG file
   * @param known what the next splice of the same file may use; empty if nobody has asked
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Spliced(byte[] file, Optional<KnownFile> known) implements SpliceResult {}

  /**
   * The file may be sound, but is of a kind that is not spliced.
   *
   * @param reason in words, continuing "not spliced: "
   */
  record Unsupported(String reason) implements SpliceResult {}

  /**
   * The file breaks the rules of its format or ends too early.
   *
   * @param reason in words, continuing "not spliced: "
   */
  record Corrupt(String reason) implements SpliceResult {}

  /** That of a file that cannot be spliced. */
  static SpliceResult of(NotSplicedException refusal) {
    return refusal.isCorrupt() ? new Corrupt(refusal.reason()) : new Unsupported(refusal.reason());
  }
}
