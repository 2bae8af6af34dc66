package dev.badgepipeline.rendering.jpeg;

import dev.badgepipeline.rendering.jpeg.JpegStructure.Part;
import dev.badgepipeline.rendering.jpeg.JpegStructure.Part.CodedScan;
import dev.badgepipeline.rendering.jpeg.JpegStructure.Part.Segment;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a file again with other scan data. All segments stay what and where they are, but for
 * Huffman tables: where a scan comes with others than its file defines, these stand before it.
 */
final class FileWriter {

  private static final int AC_CLASS = 0x10;

  private final JpegStructure structure;
  private final BitWriter out;
  private HuffmanTables written = HuffmanTables.none();

  FileWriter(JpegStructure structure, BitWriter out) {
    this.structure = structure;
    this.out = out;
  }

  /** The new data of a scan. */
  interface NewScan {

    /** All Huffman tables in force for it. */
    HuffmanTables tables();

    /** Writes the data; answers whether the tables had codes for all of them. */
    boolean write(BitWriter out) throws NotSplicedException;
  }

  /**
   * Writes everything, or stops where a table lacks a code.
   *
   * @param comment a comment to stand behind the leading application segments; none if empty
   * @param scans as many as the file has
   * @return whether all is written
   */
  boolean write(byte[] comment, List<NewScan> scans) throws NotSplicedException {
    out.marker(Marker.SOI);
    boolean commented = comment.length == 0;
    int scan = 0;
    for (Part part : structure.parts()) {
      if (part instanceof Segment segment) {
        commented = comment(commented, segment, comment);
        if (segment.marker() != Marker.DHT) {
          out.bytes(structure.file(), segment.from(), segment.to());
        }
      } else if (part instanceof CodedScan coded && !scan(coded.scan(), scans.get(scan++))) {
        return false;
      }
    }
    out.marker(Marker.EOI);
    return true;
  }

  /**
   * Writes everything with one sequential scan in place of the scans that there are.
   *
   * @return whether all is written
   */
  boolean writeSequential(byte[] comment, Scan scan, NewScan data) throws NotSplicedException {
    out.marker(Marker.SOI);
    boolean commented = comment.length == 0;
    for (Part part : structure.parts()) {
      if (part instanceof Segment segment) {
        commented = comment(commented, segment, comment);
        sequentialSegment(segment);
      }
    }
    define(data.tables(), slots(scan));
    out.segment(Marker.SOS, header(scan));
    boolean complete = data.write(out);
    out.marker(Marker.EOI);
    return complete;
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

  private boolean scan(Scan header, NewScan data) throws NotSplicedException {
    define(data.tables(), slots(header));
    out.bytes(structure.file(), header.header(), header.data());
    return data.write(out);
  }

  private List<Integer> slots(Scan scan) {
    boolean sequential = scan.last() - scan.first() == Frame.COEFFICIENTS - 1;
    List<Integer> slots = new ArrayList<>();
    for (Scan.CodedComponent component : scan.components()) {
      if (scan.first() == 0 && scan.high() == 0) {
        slots.add(HuffmanTables.dcSlot(component.dcTable()));
      }
      if (sequential || scan.first() > 0) {
        slots.add(HuffmanTables.acSlot(component.acTable()));
      }
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
