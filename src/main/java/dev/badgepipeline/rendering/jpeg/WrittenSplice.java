package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.entropy.BitWriter;
import java.util.Optional;

/**
 * A file that was written, still within its writer.
 *
 * @param file holds nothing of the source
 * @param known what the next splice of the same source may use; empty if nobody has asked
 */
record WrittenSplice(BitWriter file, Optional<KnownFile> known) {

  SpliceResult.Spliced toResult() {
    return new SpliceResult.Spliced(file.toBytes(), known);
  }
}
