package dev.badgepipeline.rendering.jpeg.parse;

import static dev.badgepipeline.rendering.jpeg.model.NotSplicedException.corrupt;
import static dev.badgepipeline.rendering.jpeg.model.NotSplicedException.unsupported;

import dev.badgepipeline.rendering.jpeg.huffman.HuffmanTable;
import dev.badgepipeline.rendering.jpeg.huffman.HuffmanTables;
import dev.badgepipeline.rendering.jpeg.huffman.StandardTables;
import dev.badgepipeline.rendering.jpeg.model.Component;
import dev.badgepipeline.rendering.jpeg.model.Frame;
import dev.badgepipeline.rendering.jpeg.model.Marker;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import dev.badgepipeline.rendering.jpeg.parse.JpegStructure.Part;
import dev.badgepipeline.rendering.jpeg.parse.JpegStructure.Part.CodedScan;
import dev.badgepipeline.rendering.jpeg.parse.JpegStructure.Part.Segment;
import dev.badgepipeline.rendering.jpeg.parse.Scan.CodedComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what the segments of a file say of its picture and its scans (T.81, annex B). */
public final class JpegParser {

  /** Real files have about ten; without a bound, a small file could ask for endless work. */
  private static final int MOST_SCANS = 100;

  private static final int MOST_BLOCKS_IN_MCU = 10;

  /** What an array of coefficients can hold. */
  private static final int MOST_BLOCKS = Integer.MAX_VALUE / Frame.COEFFICIENTS - 1;

  private static final byte[] JFIF = ascii("JFIF\0");
  private static final byte[] ADOBE = ascii("Adobe");
  private static final int ADOBE_TRANSFORM = 11;
  private static final byte[] MULTI_PICTURE = ascii("MPF\0");

  private final JpegSegments segments;
  private final byte[] file;
  private final List<Part> parts = new ArrayList<>();
  private final int[] @Nullable [] quantisation = new int[4] @Nullable [];
  private final int[] @Nullable [] used = new int[3] @Nullable [];
  private HuffmanTables huffman = HuffmanTables.none();
  private @Nullable Frame frame;
  private int restartInterval;
  private boolean jfif;
  private int adobeTransform = -1;
  private int scans;

  private JpegParser(JpegSegments segments) {
    this.segments = segments;
    this.file = segments.file();
  }

  public static JpegStructure parse(JpegSegments segments) throws NotSplicedException {
    return new JpegParser(segments).structure();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private JpegStructure structure() throws NotSplicedException {
    for (JpegSegments.Segment segment : segments.all()) {
      if (segment.isScan()) {
        scan(segment);
      } else {
        segment(segment);
      }
    }
    if (segments.damage().isPresent()) {
      throw corrupt(segments.damage().get());
    }
    return finished();
  }

  private JpegStructure finished() throws NotSplicedException {
    Frame known = frame();
    List<int[]> tables = new ArrayList<>();
    for (Component component : known.components()) {
      int[] table = used[component.index()];
      if (table == null) {
        throw corrupt("a colour component has no scan");
      }
      tables.add(table);
    }
    return new JpegStructure(file, known, List.copyOf(parts), tables);
  }

  private Frame frame() throws NotSplicedException {
    Frame known = frame;
    if (known == null) {
      throw corrupt("the file has no frame header");
    }
    return known;
  }

  private void segment(JpegSegments.Segment segment) throws NotSplicedException {
    int marker = segment.marker();
    int from = segment.payload();
    int end = segment.to();
    if (Marker.isFrame(marker)) {
      startFrame(marker, from, end);
    } else if (marker == Marker.DQT) {
      defineQuantisation(from, end);
    } else if (marker == Marker.DHT) {
      defineHuffman(from, end);
    } else if (marker == Marker.DRI) {
      restartInterval = defineRestart(from, end);
    } else if (marker == Marker.DAC) {
      throw unsupported("it is coded arithmetically");
    } else if (marker == Marker.DNL) {
      throw unsupported("it says its height behind the picture");
    } else if (!isForeign(marker)) {
      throw corrupt("there is a marker that cannot be there: " + Integer.toHexString(marker));
    }
    readApplication(marker, from, end);
    if (!(marker == Marker.APP2 && startsWith(MULTI_PICTURE, from, end))) {
      parts.add(new Segment(marker, segment.from(), end));
    }
  }

  private static boolean isForeign(int marker) {
    return (marker >= Marker.APP0 && marker <= Marker.APP15) || marker == Marker.COM;
  }

  private void readApplication(int marker, int from, int end) {
    if (marker == Marker.APP0 && startsWith(JFIF, from, end)) {
      jfif = true;
    }
    if (marker == Marker.APP14 && startsWith(ADOBE, from, end) && from + ADOBE_TRANSFORM < end) {
      adobeTransform = file[from + ADOBE_TRANSFORM] & 0xFF;
    }
  }

  private boolean startsWith(byte[] prefix, int from, int end) {
    return end - from >= prefix.length
        && Arrays.equals(file, from, from + prefix.length, prefix, 0, prefix.length);
  }

  private void startFrame(int marker, int from, int end) throws NotSplicedException {
    if (frame != null) {
      throw unsupported("it has several frames");
    }
    if (marker >= Marker.SOF9) {
      throw unsupported("it is coded arithmetically");
    }
    if (marker == Marker.SOF3) {
      throw unsupported("it is a lossless JPEG file");
    }
    if (marker > Marker.SOF2) {
      throw unsupported("it is a hierarchical JPEG file");
    }
    if (end - from < 6 || end - from < 6 + 3 * (file[from + 5] & 0xFF)) {
      throw corrupt("its frame header is too short");
    }
    if (file[from] != 8) {
      throw unsupported("its samples have " + (file[from] & 0xFF) + " bits");
    }
    frame = new Frame(marker == Marker.SOF2, side(from + 3), side(from + 1), components(from + 5));
    checkBlocks(frame);
  }

  private int side(int at) throws NotSplicedException {
    int pixels = unsigned16(at);
    if (pixels == 0) {
      throw unsupported("its frame header does not say its size");
    }
    return pixels;
  }

  private List<Component> components(int at) throws NotSplicedException {
    int count = file[at] & 0xFF;
    if (count == 4) {
      throw unsupported("it has four colour components (CMYK)");
    }
    if (count != 1 && count != 3) {
      throw unsupported("it has " + count + " colour components");
    }
    List<Component> components = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      components.add(component(at + 1 + 3 * i, i, count));
    }
    return List.copyOf(components);
  }

  private Component component(int at, int index, int count) throws NotSplicedException {
    int horizontal = (file[at + 1] & 0xFF) >> 4;
    int vertical = file[at + 1] & 0x0F;
    int table = file[at + 2] & 0xFF;
    if (horizontal < 1 || horizontal > 4 || vertical < 1 || vertical > 4 || table > 3) {
      throw corrupt("its frame header has impossible sampling factors or tables");
    }
    // A single component is never interleaved: its factors mean nothing (T.81, A.2.2).
    return count == 1
        ? new Component(index, file[at] & 0xFF, /* horizontal= */ 1, /* vertical= */ 1, table)
        : new Component(index, file[at] & 0xFF, horizontal, vertical, table);
  }

  private void checkBlocks(Frame started) throws NotSplicedException {
    if (started.blocksPerMcu() > MOST_BLOCKS_IN_MCU) {
      throw corrupt("its frame header has impossible sampling factors");
    }
    for (Component component : started.components()) {
      if (started.horizontalMaximum() % component.horizontal() != 0
          || started.verticalMaximum() % component.vertical() != 0) {
        throw unsupported("its chroma sampling is not by a whole number");
      }
    }
    if ((long) started.mcuCount() * started.blocksPerMcu() > MOST_BLOCKS) {
      throw unsupported("it has too many pixels");
    }
    // Every block takes at least one bit in some scan.
    if ((long) started.mcuCount() * started.blocksPerMcu() > 8L * file.length) {
      throw corrupt("the file is too short for the size that it says");
    }
  }

  private void checkColours(Frame started) throws NotSplicedException {
    if (started.isGrey()) {
      return;
    }
    if (adobeTransform == 0) {
      throw unsupported("its colours are RGB (Adobe transform 0)");
    }
    boolean numbered = true;
    for (Component component : started.components()) {
      numbered &= component.id() == component.index() + 1;
    }
    if (!jfif && adobeTransform < 0 && !numbered) {
      throw unsupported("it does not say what its colour components are");
    }
  }

  private void defineQuantisation(int from, int end) throws NotSplicedException {
    if (scans > 0) {
      throw unsupported("it defines quantisation tables between scans");
    }
    int at = from;
    while (at < end) {
      int bytes = (file[at] & 0xF0) == 0 ? 1 : 2;
      int number = file[at] & 0x0F;
      at++;
      if (number > 3 || at + Frame.COEFFICIENTS * bytes > end) {
        throw corrupt("a quantisation table is too short");
      }
      quantisation[number] = divisors(at, bytes);
      at += Frame.COEFFICIENTS * bytes;
    }
  }

  private int[] divisors(int at, int bytes) throws NotSplicedException {
    int[] table = new int[Frame.COEFFICIENTS];
    for (int i = 0; i < table.length; i++) {
      table[i] = bytes == 1 ? file[at + i] & 0xFF : unsigned16(at + 2 * i);
      if (table[i] == 0) {
        throw corrupt("a quantisation table divides by zero");
      }
    }
    return table;
  }

  private void defineHuffman(int from, int end) throws NotSplicedException {
    int at = from;
    while (at < end) {
      if (at + 1 + HuffmanTable.LONGEST > end) {
        throw corrupt("a Huffman table is too short");
      }
      int kind = (file[at] & 0xFF) >> 4;
      int number = file[at] & 0x0F;
      if (kind > 1 || number >= HuffmanTables.NUMBERS) {
        throw corrupt("a Huffman table has an impossible number");
      }
      int[] counts = new int[HuffmanTable.LONGEST + 1];
      int symbols = 0;
      for (int length = 1; length <= HuffmanTable.LONGEST; length++) {
        counts[length] = file[at + length] & 0xFF;
        symbols += counts[length];
      }
      at += 1 + HuffmanTable.LONGEST;
      if (symbols > HuffmanTable.SYMBOLS || at + symbols > end) {
        throw corrupt("a Huffman table is too short");
      }
      int slot = kind == 0 ? HuffmanTables.dcSlot(number) : HuffmanTables.acSlot(number);
      huffman =
          huffman.with(slot, huffmanTable(counts, Arrays.copyOfRange(file, at, at + symbols)));
      at += symbols;
    }
  }

  private static HuffmanTable huffmanTable(int[] counts, byte[] symbols)
      throws NotSplicedException {
    Optional<HuffmanTable> standard = StandardTables.of(counts, symbols);
    return standard.isPresent() ? standard.get() : HuffmanTable.of(counts, symbols);
  }

  private int defineRestart(int from, int end) throws NotSplicedException {
    if (end - from < 2) {
      throw corrupt("a restart interval is too short");
    }
    return unsigned16(from);
  }

  private void scan(JpegSegments.Segment segment) throws NotSplicedException {
    Frame known = frame();
    int at = segment.from();
    int headerEnd = segment.to();
    int count = at + 4 < headerEnd ? file[at + 4] & 0xFF : 0;
    if (count < 1 || count > known.components().size() || headerEnd - at < 8 + 2 * count) {
      throw corrupt("a scan header is impossible");
    }
    if (++scans > MOST_SCANS) {
      throw unsupported("it has more than " + MOST_SCANS + " scans");
    }
    checkColours(known);
    List<CodedComponent> components = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      components.add(codedComponent(known, file[at + 5 + 2 * i], file[at + 6 + 2 * i] & 0xFF));
    }
    checkOrder(components);
    int spectral = at + 5 + 2 * count;
    Scan scan =
        new Scan(
            List.copyOf(components),
            file[spectral] & 0xFF,
            file[spectral + 1] & 0xFF,
            (file[spectral + 2] & 0xFF) >> 4,
            file[spectral + 2] & 0x0F,
            restartInterval,
            at,
            headerEnd,
            segment.end());
    check(known, scan);
    parts.add(new CodedScan(scan));
  }

  private CodedComponent codedComponent(Frame known, byte id, int tables)
      throws NotSplicedException {
    int dc = tables >> 4;
    int ac = tables & 0x0F;
    for (Component component : known.components()) {
      if (component.id() == (id & 0xFF)) {
        if (dc >= HuffmanTables.NUMBERS || ac >= HuffmanTables.NUMBERS) {
          throw corrupt("a scan uses an impossible Huffman table");
        }
        rememberQuantisation(component);
        return new CodedComponent(component, dc, ac, huffman);
      }
    }
    throw corrupt("a scan names a colour component that is not there");
  }

  /** The table in force at a component's first scan holds for all its scans. */
  private void rememberQuantisation(Component component) throws NotSplicedException {
    if (used[component.index()] != null) {
      return;
    }
    int[] table = quantisation[component.quantisation()];
    if (table == null) {
      throw corrupt("a quantisation table was not defined");
    }
    used[component.index()] = table;
  }

  private static void checkOrder(List<CodedComponent> components) throws NotSplicedException {
    for (int i = 1; i < components.size(); i++) {
      if (components.get(i).component().index() <= components.get(i - 1).component().index()) {
        throw corrupt("a scan names its colour components out of order");
      }
    }
  }

  private static void check(Frame frame, Scan scan) throws NotSplicedException {
    boolean possible =
        frame.progressive()
            ? scan.first() <= scan.last()
                && scan.last() < Frame.COEFFICIENTS
                && (scan.first() == 0) == (scan.last() == 0)
                && (scan.first() == 0 || !scan.isInterleaved())
                && scan.low() <= 13
                && (scan.high() == 0 || scan.high() == scan.low() + 1)
            : scan.first() == 0 && scan.last() == 63 && scan.high() == 0 && scan.low() == 0;
    if (!possible) {
      throw corrupt("a scan header is impossible");
    }
  }

  private int unsigned16(int at) {
    return (file[at] & 0xFF) << 8 | (file[at + 1] & 0xFF);
  }
}
