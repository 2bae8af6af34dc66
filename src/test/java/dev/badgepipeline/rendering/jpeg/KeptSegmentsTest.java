package dev.badgepipeline.rendering.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.rendering.jpeg.EditedJpeg.Piece;
import dev.badgepipeline.rendering.jpeg.model.Marker;
import dev.badgepipeline.rendering.jpeg.parse.JpegSegments;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file says besides its picture stays what and where it is. */
class KeptSegmentsTest {

  private static final byte[] COMMENT = "a comment".getBytes(StandardCharsets.US_ASCII);
  private static final int APP1 = 0xE1;
  private static final int APP13 = 0xED;

  static Stream<TestJpeg> files() {
    TestJpeg plain = TestJpeg.of(70, 50, "2x2");
    return Stream.of(
        plain,
        plain.withOptimisedTables(),
        plain.withRestartInterval(3),
        plain.asProgressive(),
        TestJpeg.of(70, 50, "grey"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void applicationSegmentsAreKeptInOrder(TestJpeg jpeg) {
    EditedJpeg source = laden(jpeg);

    EditedJpeg spliced = spliced(source);

    assertThat(foreign(spliced)).isEqualTo(foreign(source));
  }

  @ParameterizedTest
  @MethodSource("files")
  void newCommentStandsBehindTheLeadingApplicationSegments(TestJpeg jpeg) {
    List<Integer> markers = spliced(laden(jpeg)).pieces().stream().map(Piece::marker).toList();

    int comment = markers.indexOf(Marker.COM);

    assertThat(markers.subList(0, comment)).allMatch(marker -> marker >= Marker.APP0);
    assertThat(markers.get(comment + 1)).isLessThan(Marker.APP0);
  }

  @Test
  void quantisationTablesOfSixteenBitsAreRead() {
    byte[] narrow = TestJpeg.of(70, 50, "2x2").file(5);
    EditedJpeg wide = EditedJpeg.of(narrow).changed(Marker.DQT, KeptSegmentsTest::sixteenBit);

    EditedJpeg spliced = spliced(wide);

    assertThat(coefficients(spliced)).isEqualTo(coefficients(spliced(EditedJpeg.of(narrow))));
  }

  @Test
  void quantisationTablesOfSixteenBitsAreKept() {
    EditedJpeg wide =
        EditedJpeg.of(TestJpeg.of(70, 50, "2x2").file(5))
            .changed(Marker.DQT, KeptSegmentsTest::sixteenBit);

    EditedJpeg spliced = spliced(wide);

    assertThat(texts(spliced, Marker.DQT)).isEqualTo(texts(wide, Marker.DQT));
  }

  @Test
  void indexOfFurtherPicturesIsLeftOut() {
    Piece index = Piece.of(Marker.APP2, 'M', 'P', 'F', 0, 'M', 'M', 0, 42);
    EditedJpeg source =
        EditedJpeg.of(TestJpeg.of(70, 50, "2x2").file(5)).before(Marker.DQT, 0, index);

    EditedJpeg spliced = spliced(source);

    assertThat(texts(spliced, Marker.APP2)).isEmpty();
  }

  /** EXIF, XMP, a profile, Photoshop's block, Adobe's word on the colours, and a text. */
  private static EditedJpeg laden(TestJpeg jpeg) {
    EditedJpeg file = EditedJpeg.of(jpeg.file(5));
    for (Piece piece :
        List.of(
            piece(APP1, "Exif\0\0MM\0*\0\0\0\b\0\0"),
            piece(APP1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>"),
            piece(Marker.APP2, "ICC_PROFILE\0\1\1not a profile"),
            piece(APP13, "Photoshop 3.0\0"),
            piece(Marker.APP14, "Adobe\0d\0\0\0\0\1"))) {
      file = file.before(Marker.DQT, 0, piece);
    }
    return file;
  }

  private static Piece piece(int marker, String payload) {
    return new Piece(marker, payload.getBytes(StandardCharsets.ISO_8859_1), new byte[0]);
  }

  private static Piece sixteenBit(Piece table) {
    byte[] narrow = table.payload();
    int tables = narrow.length / 65;
    byte[] wide = new byte[tables * 129];
    for (int t = 0; t < tables; t++) {
      wide[t * 129] = (byte) (0x10 | narrow[t * 65]);
      for (int i = 1; i <= 64; i++) {
        wide[t * 129 + 2 * i] = narrow[t * 65 + i];
      }
    }
    return new Piece(table.marker(), wide, table.data());
  }

  private static EditedJpeg spliced(EditedJpeg source) {
    SpliceResult result =
        new JpegSplicer(1 << 20)
            .splice(JpegSegments.read(source.toBytes()), TestOverlays.over(70, 50, 3), COMMENT);
    assertThat(result).isInstanceOf(SpliceResult.Spliced.class);
    return EditedJpeg.of(((SpliceResult.Spliced) result).file());
  }

  private static List<String> foreign(EditedJpeg file) {
    return file.pieces().stream()
        .filter(piece -> piece.marker() >= Marker.APP0 && piece.marker() <= Marker.APP15)
        .map(KeptSegmentsTest::text)
        .toList();
  }

  private static List<String> texts(EditedJpeg file, int marker) {
    return file.pieces().stream()
        .filter(piece -> piece.marker() == marker)
        .map(KeptSegmentsTest::text)
        .toList();
  }

  private static String text(Piece piece) {
    return piece.marker() + ":" + HexFormat.of().formatHex(piece.payload());
  }

  private static List<int[][]> coefficientsOf(EditedJpeg file) {
    return Coefficients.of(file.toBytes()).stream().map(Coefficients.Plane::blocks).toList();
  }

  private static String coefficients(EditedJpeg file) {
    StringBuilder all = new StringBuilder();
    coefficientsOf(file)
        .forEach(blocks -> all.append(java.util.Arrays.deepToString(blocks)).append('\n'));
    return all.toString();
  }
}
