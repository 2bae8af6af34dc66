package dev.badgepipeline.rendering.jpeg;

import java.util.List;
import java.util.Optional;

/** Splices a file whose picture is one sequential scan. */
final class SequentialSplice {

  /** About how many bits a symbol takes with its value. */
  private static final int BITS_PER_SYMBOL = 6;

  /** For tables, a comment and what the badges take more than what they cover. */
  private static final int ROOM = 1 << 14;

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
    Optional<ScanTables> complete = ScanTables.complete(scan);
    if (complete.isPresent()) {
      BitWriter out = newFile();
      if (write(source, pieces, complete.get(), out)) {
        return out.toBytes();
      }
    }
    BitWriter out = newFile();
    if (!write(source, pieces, sufficient(source, pieces), out)) {
      throw new IllegalStateException("a Huffman table still lacks a code");
    }
    return out.toBytes();
  }

  private BitWriter newFile() {
    return new BitWriter(structure.file().length + comment.length + ROOM);
  }

  private ScanTables sufficient(EntropyCoded source, ScanPieces pieces) throws NotSplicedException {
    long symbols = Math.max(1, source.end(source.intervalCount() - 1) / BITS_PER_SYMBOL);
    return ScanTables.changed(scan, SymbolCounts.of(structure.frame(), pieces), symbols);
  }

  private boolean write(EntropyCoded source, ScanPieces pieces, ScanTables tables, BitWriter out)
      throws NotSplicedException {
    SequentialWriter data = new SequentialWriter(structure.frame(), scan, source, pieces, tables);
    return new FileWriter(structure, out).write(comment, List.of(data));
  }
}
