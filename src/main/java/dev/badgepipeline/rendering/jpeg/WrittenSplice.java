package dev.badgepipeline.rendering.jpeg;

import java.util.Optional;

/**
 * A file that was written, still within its writer.
 *
 * @param file holds nothing of the source
 * @param index what the next splice of the same source may use; empty if there is none
 */
record WrittenSplice(BitWriter file, Optional<SpliceIndex> index) {

  WrittenSplice(BitWriter file) {
    this(file, Optional.empty());
  }

  SpliceResult.Spliced toResult() {
    return new SpliceResult.Spliced(file.toBytes(), index);
  }
}
