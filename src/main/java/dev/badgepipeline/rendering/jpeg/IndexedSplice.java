package dev.badgepipeline.rendering.jpeg;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Writes a sequential scan with its own tables by what is known of it from earlier: leaps over what
 * stays as it is, and copies what was drawn already. What comes out is the same as if nothing were
 * known. Notes what the next splice may use.
 */
final class IndexedSplice implements FileWriter.NewScan {

  private final Frame frame;
  private final Scan scan;
  private final EntropyCoded source;
  private final HuffmanTables tables;
  private final BlockBlender blender;
  private final BitSet touched;
  private final SpliceIndex known;
  private final IndexNotes notes = new IndexNotes();
  private final ScanWalk walk;
  private SpliceIndex index = SpliceIndex.none();

  /**
   * Prepares to write.
   *
   * @param scan without restart intervals
   * @param tables its own, with codes for whatever may be needed
   * @param known of this file; of any other nothing is used
   */
  IndexedSplice(
      Frame frame,
      Scan scan,
      EntropyCoded source,
      HuffmanTables tables,
      BlockBlender blender,
      SpliceIndex known)
      throws NotSplicedException {
    this.frame = frame;
    this.scan = scan;
    this.source = source;
    this.tables = tables;
    this.blender = blender;
    this.touched = blender.touched(frame.mcuRows());
    this.known = known.isOf(frame, scan) ? known : SpliceIndex.none();
    this.walk = new ScanWalk(frame, scan, source, blender, ScanWalk.longestRun(touched));
  }

  @Override
  public HuffmanTables tables() {
    return tables;
  }

  @Override
  public boolean write(BitWriter out) throws NotSplicedException {
    PieceWriter writer =
        new PieceWriter(frame, scan, source, walk.rareCodes(), tables, out, notes.bits());
    writer.beginInterval();
    walk.begin(source, 0);
    int mcu = 0;
    for (int from = touched.nextSetBit(0); from >= 0; from = touched.nextSetBit(mcu)) {
      copy(mcu, from, writer);
      mcu = touched.nextClearBit(from);
      draw(from, mcu, writer, out);
    }
    copy(mcu, frame.mcuCount(), writer);
    walk.end();
    index = notes.toIndex(scan.end() - scan.data(), walk.place(frame.mcuCount()));
    return writer.end();
  }

  /** What the next splice may use; that of nothing before this one is written. */
  SpliceIndex index() {
    return index;
  }

  private void copy(int from, int to, PieceWriter writer) throws NotSplicedException {
    if (from < to) {
      Optional<ScanPlace> leap = known.lastUpTo(to).filter(place -> place.mcu() > from);
      writer.take(walk.copied(from, to, leap));
    }
  }

  private void draw(int from, int to, PieceWriter writer, BitWriter out)
      throws NotSplicedException {
    List<PlacedOverlay> overlays = blender.over(from, to);
    ScanPlace begin = walk.place(from);
    Optional<DrawnRun> before = known.run(from, to, overlays);
    if (before.isPresent()) {
      notes.bits().copy(known.bits(), before.get().firstBit(), before.get().endBit());
      writer.skipTo(before.get().predictions());
      walk.moveTo(before.get().end());
    } else {
      walk.forgetBlocks();
      writer.take(walk.recoded(from, to), walk.blocks());
    }
    DrawnRun run = notes.add(begin, walk.place(to), overlays, writer.predictions());
    out.copy(notes.bits().bytes(), run.firstBit(), run.endBit());
  }
}
