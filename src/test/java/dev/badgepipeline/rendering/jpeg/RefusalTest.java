package dev.badgepipeline.rendering.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.rendering.jpeg.EditedJpeg.Piece;
import dev.badgepipeline.rendering.jpeg.model.Marker;
import dev.badgepipeline.rendering.jpeg.parse.JpegSegments;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are not spliced, each for a reason that an owner can read. */
class RefusalTest {

  private static final int LOSSLESS = 0xC3;
  private static final int HIERARCHICAL = 0xC5;
  private static final int ARITHMETIC = 0xC9;

  /** Places in a frame header: precision, height, width, then three bytes of each component. */
  private static final int PRECISION = 0;

  private static final int HEIGHT = 1;
  private static final int COMPONENTS = 5;
  private static final int FIRST_ID = 6;
  private static final int LUMA_FACTORS = 7;
  private static final int BLUE_FACTORS = 10;

  private static final byte[] PLAIN = TestJpeg.of(40, 50, "2x2").file(1);
  private static final byte[] PROGRESSIVE = TestJpeg.of(40, 50, "2x2").asProgressive().file(1);
  private static final byte[] RESTARTING =
      TestJpeg.of(40, 50, "2x2").withRestartInterval(2).file(1);

  private final JpegSplicer splicer = new JpegSplicer(1 << 20);

  static Stream<Arguments> unsupported() {
    return Stream.of(
        Arguments.of("it is coded arithmetically", plain().renamed(Marker.SOF0, ARITHMETIC)),
        Arguments.of(
            "it is coded arithmetically",
            plain().before(Marker.SOS, 0, Piece.of(Marker.DAC, 0, 0x10))),
        Arguments.of("it is a lossless JPEG file", plain().renamed(Marker.SOF0, LOSSLESS)),
        Arguments.of("it is a hierarchical JPEG file", plain().renamed(Marker.SOF0, HIERARCHICAL)),
        Arguments.of("it has several frames", plain().before(Marker.SOS, 0, frameOf(plain()))),
        Arguments.of("its samples have 12 bits", plain().with(Marker.SOF0, PRECISION, 12)),
        Arguments.of(
            "its frame header does not say its size",
            plain().with(Marker.SOF0, HEIGHT, 0).with(Marker.SOF0, HEIGHT + 1, 0)),
        Arguments.of(
            "it says its height behind the picture",
            plain().before(Marker.SOS, 0, Piece.of(Marker.DNL, 0, 50))),
        Arguments.of(
            "it has four colour components (CMYK)",
            plain().changed(Marker.SOF0, frame -> withComponents(frame, 4))),
        Arguments.of("it has 2 colour components", plain().with(Marker.SOF0, COMPONENTS, 2)),
        Arguments.of(
            "its chroma sampling is not by a whole number",
            plain().with(Marker.SOF0, LUMA_FACTORS, 0x31).with(Marker.SOF0, BLUE_FACTORS, 0x21)),
        Arguments.of(
            "it has too many pixels",
            plain()
                .with(Marker.SOF0, HEIGHT, 0xFF)
                .with(Marker.SOF0, HEIGHT + 2, 0xFF)
                .with(Marker.SOF0, LUMA_FACTORS, 0x11)),
        Arguments.of(
            "its colours are RGB (Adobe transform 0)",
            plain().before(Marker.DQT, 0, adobe(/* transform= */ 0))),
        Arguments.of(
            "it does not say what its colour components are",
            plain().without(Marker.APP0).with(Marker.SOF0, FIRST_ID, 'Y')),
        Arguments.of(
            "it defines quantisation tables between scans",
            EditedJpeg.of(PROGRESSIVE).before(Marker.SOS, 1, quantisationOf(plain()))),
        Arguments.of("it has more than 100 scans", repeatedScan(101)));
  }

  @ParameterizedTest
  @MethodSource("unsupported")
  void fileOfAKindThatIsNotSplicedSaysSo(String reason, EditedJpeg file) {
    SpliceResult result = splice(file.toBytes());

    assertThat(result).isEqualTo(new SpliceResult.Unsupported(reason));
  }

  static Stream<Arguments> corrupt() {
    return Stream.of(
        Arguments.of("the file does not begin like a JPEG file", new byte[] {'G', 'I', 'F', '8'}),
        Arguments.of("the file ends within its picture", Arrays.copyOf(PLAIN, PLAIN.length - 9)),
        Arguments.of("a segment is longer than the file", Arrays.copyOf(PLAIN, 30)),
        Arguments.of("the file has no frame header", plain().without(Marker.SOF0).toBytes()),
        Arguments.of("a colour component has no scan", plain().without(Marker.SOS).toBytes()),
        Arguments.of(
            "a scan uses a Huffman table that was not defined",
            plain().without(Marker.DHT).toBytes()),
        Arguments.of("a quantisation table was not defined", plain().without(Marker.DQT).toBytes()),
        Arguments.of(
            "a quantisation table divides by zero", plain().with(Marker.DQT, 5, 0).toBytes()),
        Arguments.of("a quantisation table is too short", withShortTables().toBytes()),
        Arguments.of(
            "a Huffman table has an impossible number", plain().with(Marker.DHT, 0, 9).toBytes()),
        Arguments.of(
            "a Huffman table has more codes than there are",
            plain().with(Marker.DHT, 1, 3).with(Marker.DHT, 3, 2).toBytes()),
        Arguments.of(
            "a scan names a colour component that is not there",
            plain().with(Marker.SOS, 1, 77).toBytes()),
        Arguments.of("a scan header is impossible", plain().with(Marker.SOS, 0, 0).toBytes()),
        Arguments.of(
            "there is a marker that cannot be there: d0",
            plain().before(Marker.SOS, 0, Piece.of(Marker.RST0)).toBytes()),
        Arguments.of(
            "the picture has not as many restart markers as it must",
            EditedJpeg.of(RESTARTING).with(Marker.DRI, 1, 3).toBytes()),
        Arguments.of("a restart marker is missing or out of order", withRestartsOutOfOrder()),
        Arguments.of(
            "the picture has more data than its size needs",
            plain().with(Marker.SOF0, HEIGHT + 1, 17).toBytes()),
        Arguments.of(
            "the file is too short for the size that it says",
            plain().with(Marker.SOF0, HEIGHT, 0xF0).toBytes()));
  }

  @ParameterizedTest
  @MethodSource("corrupt")
  void fileThatBreaksTheRulesSaysWhich(String reason, byte[] file) {
    SpliceResult result = splice(file);

    assertThat(result).isEqualTo(new SpliceResult.Corrupt(reason));
  }

  private SpliceResult splice(byte[] file) {
    return splicer.splice(JpegSegments.read(file), TestOverlays.over(40, 50, 1), new byte[0]);
  }

  private static EditedJpeg plain() {
    return EditedJpeg.of(PLAIN);
  }

  private static Piece frameOf(EditedJpeg file) {
    return first(file, Marker.SOF0);
  }

  private static Piece quantisationOf(EditedJpeg file) {
    return first(file, Marker.DQT);
  }

  private static Piece first(EditedJpeg file, int marker) {
    return file.pieces().stream()
        .filter(piece -> piece.marker() == marker)
        .findFirst()
        .orElseThrow();
  }

  private static Piece withComponents(Piece frame, int count) {
    byte[] payload = Arrays.copyOf(frame.payload(), FIRST_ID + 3 * count);
    payload[COMPONENTS] = (byte) count;
    return new Piece(frame.marker(), payload, frame.data());
  }

  private static Piece adobe(int transform) {
    return Piece.of(Marker.APP14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, transform);
  }

  private static EditedJpeg repeatedScan(int times) {
    EditedJpeg file = plain();
    Piece scan = first(file, Marker.SOS);
    for (int i = 1; i < times; i++) {
      file = file.before(Marker.SOS, 0, scan);
    }
    return file;
  }

  private static EditedJpeg withShortTables() {
    return plain()
        .changed(
            Marker.DQT,
            piece -> new Piece(piece.marker(), Arrays.copyOf(piece.payload(), 40), piece.data()));
  }

  private static byte[] withRestartsOutOfOrder() {
    return EditedJpeg.of(RESTARTING)
        .changed(
            Marker.SOS,
            scan -> {
              byte[] data = scan.data().clone();
              for (int i = 0; i + 1 < data.length; i++) {
                if (data[i] == (byte) 0xFF && Marker.isRestart(data[i + 1] & 0xFF)) {
                  data[i + 1] ^= 1;
                }
              }
              return new Piece(scan.marker(), scan.payload(), data);
            })
        .toBytes();
  }
}
