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

  /** Draws; what comes out holds nothing of the source. */
  BitWriter splice(BlockBlender blender) throws NotSplicedException {
    Optional<HuffmanTables> complete = ScanTables.complete(scan);
    if (complete.isPresent()) {
      ScanPieces pieces = ScanDivider.passing(frame, scan, source, blender);
      Optional<BitWriter> written = written(pieces, complete.get());
      if (written.isPresent()) {
        return written.get();
      }
    }
    KeptPieces pieces = KeptPieces.of(ScanDivider.keeping(frame, scan, source, blender));
    Optional<HuffmanTables> changed = ScanTables.changed(scan, SymbolCounts.of(frame, pieces));
    Optional<BitWriter> written =
        changed.isPresent() ? written(pieces, changed.get()) : Optional.empty();
    return written.isPresent()
        ? written.get()
        : new RebuiltSplice(structure, comment).splice(blender);
  }

  /** The file with some tables; empty where they lack a code. */
  private Optional<BitWriter> written(ScanPieces pieces, HuffmanTables tables)
      throws NotSplicedException {
    int size = structure.file().length;
    BitWriter out = new BitWriter(size + size / ROOM_PARTS + comment.length + ROOM);
    boolean complete =
        new FileWriter(structure, out).write(comment, List.of(new NewData(pieces, tables)));
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
      return new PieceWriter(frame, scan, source, pieces.rareCodes(), tables, out).write(pieces);
    }
  }
}
