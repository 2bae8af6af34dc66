package dev.badgepipeline.original;

import dev.badgepipeline.poster.Checksum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.LongStream;

/** One count of all originals, in bounded memory: eight bytes for each item. */
final class OriginalCount {

  /** The first digits of the originals that are used, as numbers, ascending; enough to tell. */
  private final long[] used;

  private long originals;
  private long bytes;
  private long indexBytes;
  private long unused;
  private long unusedBytes;

  private OriginalCount(long[] used) {
    this.used = used;
  }

  /** Counts what is there. Reads every state and looks at the size of every file. */
  static OriginalSummary of(OriginalFiles files, PosterStates states, Instant now)
      throws IOException {
    LongStream.Builder used = LongStream.builder();
    states.forEach(
        state -> {
          if (Checksum.isSha256(state.originalSha256())) {
            used.add(beginning(state.originalSha256()));
          }
        });
    OriginalCount count = new OriginalCount(used.build().sorted().toArray());
    files.forEach(count::add);
    return count.summary(now);
  }

  private static long beginning(String sha256) {
    return Long.parseUnsignedLong(sha256, 0, Long.BYTES * 2, 16);
  }

  private void add(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    try {
      if (Checksum.isSha256(name)) {
        addOriginal(name, Files.size(file));
      } else if (OriginalFiles.helped(name).isPresent()) {
        indexBytes += Files.size(file);
      }
    } catch (NoSuchFileException e) {
      // It has gone since it was listed.
    }
  }

  private void addOriginal(String sha256, long size) {
    originals++;
    bytes += size;
    if (Arrays.binarySearch(used, beginning(sha256)) < 0) {
      unused++;
      unusedBytes += size;
    }
  }

  private OriginalSummary summary(Instant now) {
    return new OriginalSummary(originals, bytes, indexBytes, unused, unusedBytes, now);
  }
}
