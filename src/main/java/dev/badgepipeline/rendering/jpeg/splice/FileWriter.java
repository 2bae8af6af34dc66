package dev.badgepipeline.rendering.jpeg.splice;

import dev.badgepipeline.rendering.jpeg.entropy.BitWriter;
import dev.badgepipeline.rendering.jpeg.huffman.HuffmanTable;
import dev.badgepipeline.rendering.jpeg.huffman.HuffmanTables;
import dev.badgepipeline.rendering.jpeg.model.Marker;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import dev.badgepipeline.rendering.jpeg.parse.JpegStructure;
import dev.badgepipeline.rendering.jpeg.parse.JpegStructure.Part;
import dev.badgepipeline.rendering.jpeg.parse.JpegStructure.Part.CodedScan;
import dev.badgepipeline.rendering.jpeg.parse.JpegStructure.Part.Segment;
import dev.badgepipeline.rendering.jpeg.parse.Scan;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a file again with other scan data. All segments stay what and where they are, but for
 * Huffman tables: where a scan comes with others than its file defines, these stand before it.
 */
public final class FileWriter {

  private static final int AC_CLASS = 0x10;

  private final JpegStructure structure;
  private final BitWriter out;
  private HuffmanTables written = HuffmanTables.none();

  public FileWriter(JpegStructure structure, BitWriter out) {
    this.structure = structure;
    this.out = out;
  }

  /**
   * Writes everything with a scan in place of its only one.
   *
   * @param comment a comment to stand behind the leading application segments; none if empty
   */
  public void write(byte[] comment, SplicedScan drawn) throws NotSplicedException {
    out.marker(Marker.SOI);
    boolean commented = comment.length == 0;
    for (Part part : structure.parts()) {
      if (part instanceof Segment segment) {
        commented = comment(commented, segment, comment);
        if (segment.marker() != Marker.DHT) {
          out.bytes(structure.file(), segment.from(), segment.to());
        }
      } else if (part instanceof CodedScan coded) {
        define(drawn.tables(), slots(coded.scan()));
        out.bytes(structure.file(), coded.scan().header(), coded.scan().data());
        drawn.write(out);
      }
    }
    out.marker(Marker.EOI);
  }

  /** Writes everything with one sequential scan in place of the scans that there are. */
  public void writeSequential(byte[] comment, SplicedScan drawn) throws NotSplicedException {
    out.marker(Marker.SOI);
    boolean commented = comment.length == 0;
    for (Part part : structure.parts()) {
      if (part instanceof Segment segment) {
        commented = comment(commented, segment, comment);
        sequentialSegment(segment);
      }
    }
    Scan scan = drawn.whole().scan();
    define(drawn.tables(), slots(scan));
    out.segment(Marker.SOS, header(scan));
    drawn.write(out);
    out.marker(Marker.EOI);
  }

  /** Tables and restart intervals are the new scan's own, and the frame no longer progressive. */
  private void sequentialSegment(Segment segment) {
    if (segment.marker() == Marker.DHT || segment.marker() == Marker.DRI) {
      return;
    }
    if (Marker.isFrame(segment.marker())) {
      out.marker(Marker.SOF1);
      out.bytes(structure.file(), segment.from() + 2, segment.to());
    } else {
      out.bytes(structure.file(), segment.from(), segment.to());
    }
  }

  private static byte[] header(Scan scan) {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    header.write(scan.components().size());
    for (Scan.CodedComponent component : scan.components()) {
      header.write(component.component().id());
      header.write(component.dcTable() << 4 | component.acTable());
    }
    header.write(scan.first());
    header.write(scan.last());
    header.write(scan.high() << 4 | scan.low());
    return header.toByteArray();
  }

  private boolean comment(boolean commented, Segment next, byte[] comment) {
    if (commented || next.isApplication()) {
      return commented;
    }
    out.segment(Marker.COM, comment);
    return true;
  }

  private List<Integer> slots(Scan scan) {
    List<Integer> slots = new ArrayList<>();
    for (Scan.CodedComponent component : scan.components()) {
      slots.add(HuffmanTables.dcSlot(component.dcTable()));
      slots.add(HuffmanTables.acSlot(component.acTable()));
    }
    return slots.stream().distinct().sorted().toList();
  }

  private void define(HuffmanTables tables, List<Integer> slots) throws NotSplicedException {
    ByteArrayOutputStream definitions = new ByteArrayOutputStream();
    for (int slot : slots) {
      HuffmanTable table = tables.defined(slot);
      if (written.table(slot) != table) {
        boolean ac = slot >= HuffmanTables.acSlot(0);
        definitions.write(ac ? AC_CLASS | slot - HuffmanTables.acSlot(0) : slot);
        definitions.writeBytes(table.toBytes());
        written = written.with(slot, table);
      }
    }
    if (definitions.size() > 0) {
      out.segment(Marker.DHT, definitions.toByteArray());
    }
  }
}
