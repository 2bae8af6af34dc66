package dev.badgepipeline.rendering.jpeg;

import java.util.List;
import java.util.Optional;

/** Splices a file whose picture is one sequential scan. */
final class SequentialSplice {

  /** For tables and whatever else the file has more than before. */
  private static final int ROOM = 1 << 12;

  /**
   * How much larger a poster becomes at the most that has badges as usual, in parts of its size.
   */
  private static final int ROOM_PARTS = 8;

  private final JpegStructure structure;
  private final Frame frame;
  private final Scan scan;
  private final EntropyCoded source;
  private final byte[] comment;

  SequentialSplice(JpegStructure structure, byte[] comment) throws NotSplicedException {
    this.structure = structure;
    this.frame = structure.frame();
    this.scan = structure.scans().get(0);
    this.source = EntropyCoded.read(structure.file(), scan);
    this.comment = comment;
  }

  /**
   * Draws.
   *
   * @param known from earlier; empty if this need not be known later
   */
  WrittenSplice splice(BlockBlender blender, Optional<SpliceIndex> known)
      throws NotSplicedException {
    Optional<HuffmanTables> complete = ScanTables.complete(scan);
    if (complete.isPresent()) {
      Optional<WrittenSplice> written =
          known.isPresent() && isIndexed(blender)
              ? indexed(complete.get(), blender, known.get())
              : written(ScanDivider.passing(frame, scan, source, blender), complete.get());
      if (written.isPresent()) {
        return written.get();
      }
    }
    KeptPieces pieces = KeptPieces.of(ScanDivider.keeping(frame, scan, source, blender));
    Optional<HuffmanTables> changed = ScanTables.changed(scan, SymbolCounts.of(frame, pieces));
    Optional<WrittenSplice> written =
        changed.isPresent() ? written(pieces, changed.get()) : Optional.empty();
    return written.isPresent()
        ? written.get()
        : new WrittenSplice(new RebuiltSplice(structure, comment).splice(blender));
  }

  /** Overlays that do not come again are drawn each time; restart intervals are rare. */
  private boolean isIndexed(BlockBlender blender) {
    return scan.restartInterval() == 0 && source.intervalCount() == 1 && blender.isRecurring();
  }

  private Optional<WrittenSplice> indexed(
      HuffmanTables tables, BlockBlender blender, SpliceIndex known) throws NotSplicedException {
    IndexedSplice splice = new IndexedSplice(frame, scan, source, tables, blender, known);
    return written(splice).map(file -> new WrittenSplice(file, Optional.of(splice.index())));
  }

  private Optional<WrittenSplice> written(ScanPieces pieces, HuffmanTables tables)
      throws NotSplicedException {
    return written(new NewData(pieces, tables)).map(WrittenSplice::new);
  }

  /** The file with new data; empty where their tables lack a code. */
  private Optional<BitWriter> written(FileWriter.NewScan data) throws NotSplicedException {
    int size = structure.file().length;
    BitWriter out = new BitWriter(size + size / ROOM_PARTS + comment.length + ROOM);
    boolean complete = new FileWriter(structure, out).write(comment, List.of(data));
    return complete ? Optional.of(out) : Optional.empty();
  }

  /** What becomes of the scan. */
  private final class NewData implements FileWriter.NewScan {

    private final ScanPieces pieces;
    private final HuffmanTables tables;

    NewData(ScanPieces pieces, HuffmanTables tables) {
      this.pieces = pieces;
      this.tables = tables;
    }

    @Override
    public HuffmanTables tables() {
      return tables;
    }

    @Override
    public boolean write(BitWriter out) throws NotSplicedException {
      return new PieceWriter(frame, scan, source, pieces.rareCodes(), tables, out, out)
          .write(pieces);
    }
  }
}
