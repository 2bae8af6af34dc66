package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.blend.BlockBlender;
import dev.badgepipeline.rendering.jpeg.entropy.BitWriter;
import dev.badgepipeline.rendering.jpeg.index.JoinedScan;
import dev.badgepipeline.rendering.jpeg.index.SequentialScan;
import dev.badgepipeline.rendering.jpeg.index.SpliceIndex;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import dev.badgepipeline.rendering.jpeg.parse.JpegStructure;
import dev.badgepipeline.rendering.jpeg.splice.FileWriter;
import dev.badgepipeline.rendering.jpeg.splice.ScanJoiner;
import dev.badgepipeline.rendering.jpeg.splice.ScanSplice;
import dev.badgepipeline.rendering.jpeg.splice.SplicedScan;
import java.util.Optional;

/** Splices a file: draws on a scan that has the whole picture, and writes the file with it. */
final class FileSplice {

  /** For tables and whatever else the file has more than before. */
  private static final int ROOM = 1 << 12;

  /**
   * How much larger a poster becomes at the most that has badges as usual, in parts of its size.
   */
  private static final int ROOM_PARTS = 8;

  private final JpegStructure structure;
  private final BlockBlender blender;
  private final byte[] comment;
  private final KnownFile known;
  private final boolean indexed;

  /**
   * Prepares to splice.
   *
   * @param known of the file; empty if this splice need leave nothing for the next one
   */
  FileSplice(
      JpegStructure structure, BlockBlender blender, byte[] comment, Optional<KnownFile> known) {
    this.structure = structure;
    this.blender = blender;
    this.comment = comment;
    this.known = known.orElseGet(KnownFile::nothing);
    this.indexed = known.isPresent();
  }

  /** Draws. */
  WrittenSplice splice() throws NotSplicedException {
    Optional<SequentialScan> own = SequentialScan.of(structure);
    return own.isPresent() ? withOwnScan(own.get()) : withJoinedScan();
  }

  private WrittenSplice withOwnScan(SequentialScan own) throws NotSplicedException {
    SplicedScan drawn = drawn(own, known.spliceIndex());
    int size = structure.file().length;
    BitWriter out = new BitWriter(size + size / ROOM_PARTS + comment.length + ROOM);
    new FileWriter(structure, out).write(comment, drawn);
    return new WrittenSplice(out, left(drawn, Optional.empty()));
  }

  private WrittenSplice withJoinedScan() throws NotSplicedException {
    Optional<JoinedScan> before = known.joinedScan(structure);
    return before.isPresent()
        ? withJoinedScan(
            before.get(), known.spliceIndex(), before.filter(joined -> known.isToBeKept()))
        : withNewlyJoinedScan();
  }

  private WrittenSplice withNewlyJoinedScan() throws NotSplicedException {
    ScanJoiner.Joined joined =
        ScanJoiner.join(structure, blender.touched(structure.frame().mcuRows()));
    return withJoinedScan(joined.scan(), joined.index(), Optional.of(joined.scan()));
  }

  /** The scan is there beside what is written, which so must not take more than it needs. */
  private WrittenSplice withJoinedScan(
      JoinedScan joined, SpliceIndex index, Optional<JoinedScan> toKeep)
      throws NotSplicedException {
    SplicedScan drawn = drawn(joined.whole(structure.frame()), index);
    BitWriter counter = BitWriter.counting();
    new FileWriter(structure, counter).writeSequential(comment, drawn);
    BitWriter out = new BitWriter(counter.length());
    new FileWriter(structure, out).writeSequential(comment, drawn);
    return new WrittenSplice(out, left(drawn, toKeep));
  }

  private SplicedScan drawn(SequentialScan whole, SpliceIndex index) throws NotSplicedException {
    return ScanSplice.of(structure.frame(), whole, blender, index, indexed);
  }

  private Optional<KnownFile> left(SplicedScan drawn, Optional<JoinedScan> joined) {
    return indexed ? Optional.of(new KnownFile(drawn.index(), joined)) : Optional.empty();
  }
}
