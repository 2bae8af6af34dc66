package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.index.JoinedScan;
import dev.badgepipeline.rendering.jpeg.index.SpliceIndex;
import dev.badgepipeline.rendering.jpeg.index.SpliceIndexFormat;
import dev.badgepipeline.rendering.jpeg.parse.JpegStructure;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What a splice leaves for the next one of the same file.
 *
 * <p>It saves work and decides nothing: the same comes out without it, and of another file, or
 * damaged, it is as good as nothing.
 */
public final class KnownFile {

  private static final KnownFile NOTHING = new KnownFile(SpliceIndex.none(), Optional.empty());

  private final SpliceIndex index;
  private final Optional<JoinedScan> joinedScan;
  private final boolean isToBeKept;

  KnownFile(SpliceIndex index, Optional<JoinedScan> joinedScan) {
    this(index, joinedScan, /* isToBeKept= */ true);
  }

  private KnownFile(SpliceIndex index, Optional<JoinedScan> joinedScan, boolean isToBeKept) {
    this.index = index;
    this.joinedScan = joinedScan;
    this.isToBeKept = isToBeKept;
  }

  /** Of a file that was never spliced. */
  public static KnownFile nothing() {
    return NOTHING;
  }

  /**
   * Of what was kept.
   *
   * @param index as {@link #index} answered last
   * @param joinedScan as {@link #joinedScan} answered the last time it had one, in an array that it
   *     has for itself
   */
  public static KnownFile read(byte[] index, Optional<ByteBuffer> joinedScan) {
    return new KnownFile(
        SpliceIndexFormat.read(index).orElseGet(SpliceIndex::none),
        joinedScan.flatMap(JoinedScan::read),
        /* isToBeKept= */ false);
  }

  /** To be kept in place of the last one. */
  public byte[] index() {
    return SpliceIndexFormat.write(index);
  }

  /**
   * To be kept as long as the file. After a splice there is one only if it made it: of files with
   * several scans, the first time.
   */
  public Optional<ByteBuffer> joinedScan() {
    return joinedScan.map(JoinedScan::bytes);
  }

  SpliceIndex spliceIndex() {
    return index;
  }

  /** That of a file, if it is known. */
  Optional<JoinedScan> joinedScan(JpegStructure structure) {
    return joinedScan.filter(joined -> joined.isOf(structure));
  }

  /** Whether its joined scan is not kept yet. */
  boolean isToBeKept() {
    return isToBeKept;
  }
}
