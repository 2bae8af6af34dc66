package dev.badgepipeline.rendering.jpeg;

/** Copies pieces symbol by symbol from a scan's own tables to others. */
final class PieceTranslator implements SequentialWriter.PieceCopier {

  private final byte[] source;
  private final int[] componentOf;
  private final BitWriter out;
  private final HuffmanDecoder[] dcFrom;
  private final int[][] dcTo;
  private final AcTranslation[] ac;

  PieceTranslator(
      Scan scan, EntropyCoded source, int[] componentOf, HuffmanTables to, BitWriter out)
      throws NotSplicedException {
    this.source = source.bytes();
    this.componentOf = componentOf;
    this.out = out;
    ScanCoding coding = ScanCoding.of(scan);
    this.dcFrom = coding.dcDecoders();
    int components = scan.components().size();
    this.dcTo = new int[components][];
    this.ac = new AcTranslation[components];
    for (int i = 0; i < components; i++) {
      dcTo[i] = to.dc(scan.components().get(i).dcTable()).codes();
      ac[i] = new AcTranslation(coding.acDecoders()[i], to.ac(scan.components().get(i).acTable()));
    }
  }

  @Override
  public void copy(ScanPiece piece) throws NotSplicedException {
    long at = piece.from();
    for (int mcu = 0; mcu < piece.mcus(); mcu++) {
      for (int component : componentOf) {
        long word = Bits.at(source, at);
        int found = dcFrom[component].decode(word);
        at += AcTranslation.copySymbol(found, word, dcTo[component], out);
        at = ac[component].block(source, at, out);
      }
    }
  }
}
