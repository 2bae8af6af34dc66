package dev.badgepipeline.rendering.jpeg;

import java.util.List;
import java.util.Optional;

/** Splices a file whose picture is one sequential scan. */
final class SequentialSplice {

  /** For tables and whatever else the file has more than before. */
  private static final int ROOM = 1 << 12;

  /** For what a block with a badge takes more than the one before; rarely more than half of it. */
  private static final int ROOM_OF_BLOCK = 8;

  private final JpegStructure structure;
  private final Scan scan;
  private final byte[] comment;

  SequentialSplice(JpegStructure structure, byte[] comment) {
    this.structure = structure;
    this.scan = structure.scans().get(0);
    this.comment = comment;
  }

  byte[] splice(BlockBlender blender) throws NotSplicedException {
    EntropyCoded source = EntropyCoded.read(structure.file(), scan);
    ScanPieces pieces = new ScanDivider(structure.frame(), scan, source, blender).divide();
    Optional<byte[]> unchanged = written(source, pieces, ScanTables.complete(scan));
    if (unchanged.isPresent()) {
      return unchanged.get();
    }
    SymbolCounts needed = SymbolCounts.of(structure.frame(), pieces);
    Optional<byte[]> changed = written(source, pieces, ScanTables.changed(scan, needed));
    return changed.isPresent()
        ? changed.get()
        : new RebuiltSplice(structure, comment).splice(blender);
  }

  /** The file with some tables; empty without them, or where they lack a code. */
  private Optional<byte[]> written(
      EntropyCoded source, ScanPieces pieces, Optional<HuffmanTables> tables)
      throws NotSplicedException {
    if (tables.isEmpty()) {
      return Optional.empty();
    }
    int more = ROOM + comment.length + ROOM_OF_BLOCK * pieces.blocks().filled().length;
    BitWriter out = new BitWriter(structure.file().length + more);
    SequentialWriter data =
        new SequentialWriter(structure.frame(), scan, source, pieces, tables.get());
    boolean complete = new FileWriter(structure, out).write(comment, List.of(data));
    return complete ? Optional.of(out.toBytes()) : Optional.empty();
  }
}
