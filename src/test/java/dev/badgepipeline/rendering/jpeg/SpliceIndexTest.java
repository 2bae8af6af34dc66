package dev.badgepipeline.rendering.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Splices files again and again, each time by the index that the last splice has left. */
class SpliceIndexTest {

  private static final List<String> SAMPLINGS = List.of("1x1", "2x1", "1x2", "2x2", "4x1", "grey");
  private static final byte[] NO_COMMENT = {};
  private static final TestJpeg SMALL = TestJpeg.of(60, 50, "2x2");
  private static final List<Overlay> OVERLAYS = TestOverlays.over(60, 50, 5);

  private final JpegSplicer splicer = new JpegSplicer(1 << 22);

  static Stream<TestJpeg> files() {
    return SAMPLINGS.stream()
        .flatMap(
            sampling ->
                Stream.of(
                    TestJpeg.of(150, 130, sampling),
                    TestJpeg.of(37, 51, sampling).withQuality(30),
                    TestJpeg.of(9, 200, sampling).withQuality(98)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void whateverChangesTheSameComesOutAsWithoutAnIndex(TestJpeg jpeg) {
    byte[] source = jpeg.file(3);
    SpliceIndex index = SpliceIndex.none();

    for (List<Overlay> overlays : drawings(jpeg)) {
      SpliceResult.Spliced again = spliced(source, overlays, index);

      assertThat(again.file()).isEqualTo(TestSplice.spliced(source, overlays));
      index = SpliceIndex.read(again.index().orElseThrow().toBytes());
    }
  }

  /** The first twice, then one of its overlays changed, moved, left out, put first, and others. */
  private static List<List<Overlay>> drawings(TestJpeg jpeg) {
    List<Overlay> first = TestOverlays.over(jpeg.width(), jpeg.height(), 5);
    Overlay one = first.get(0);
    return List.of(
        first,
        first,
        with(first, 0, TestOverlays.badge(one.left(), one.top(), 14, 30, new Random(8))),
        first,
        with(
            first,
            0,
            new Overlay(one.left() + 16, one.top(), one.width(), one.height(), one.argb())),
        with(
            first,
            0,
            new Overlay(one.left() + 1, one.top(), one.width(), one.height(), one.argb())),
        first.subList(1, 3),
        List.of(first.get(1), first.get(0), first.get(2)),
        List.of(),
        TestOverlays.over(jpeg.width(), jpeg.height(), 6));
  }

  private static List<Overlay> with(List<Overlay> overlays, int number, Overlay other) {
    List<Overlay> changed = new ArrayList<>(overlays);
    changed.set(number, other);
    return changed;
  }

  @Test
  void whatNobodyDrewOnAgainIsNotEvenRead() {
    TestJpeg jpeg = TestJpeg.of(150, 130, "2x2");
    byte[] source = jpeg.file(3);
    List<Overlay> overlays = TestOverlays.over(jpeg.width(), jpeg.height(), 5);
    SpliceResult.Spliced first = spliced(source, overlays, SpliceIndex.none());
    byte[] damaged = damagedWithinTheLongestRun(source, first.index().orElseThrow());

    SpliceResult.Spliced again = spliced(damaged, overlays, first.index().orElseThrow());

    assertThat(again.file()).isEqualTo(first.file());
    assertThat(splicer.splice(JpegSegments.read(damaged), overlays, NO_COMMENT))
        .isInstanceOf(SpliceResult.Corrupt.class);
  }

  /** One bit is another in the middle of what is drawn on. */
  private static byte[] damagedWithinTheLongestRun(byte[] source, SpliceIndex index) {
    DrawnRun longest =
        index.runs().stream()
            .max(Comparator.comparingLong(run -> run.end().bit() - run.begin().bit()))
            .orElseThrow();
    long middle = (longest.begin().bit() + longest.end().bit()) / 2;
    byte[] damaged = source.clone();
    damaged[position(source, index, middle / 8)] ^= 0x10;
    return damaged;
  }

  /** Where a byte of the scan stands in the file, stuffing being passed over. */
  private static int position(byte[] source, SpliceIndex index, long number) {
    int at = source.length - 2 - index.scanLength();
    for (long left = number; left > 0; left--) {
      at += source[at] == (byte) 0xFF ? 2 : 1;
    }
    return at;
  }

  @Test
  void damagedIndexIsNone() {
    byte[] written = indexOf(SMALL.file(3)).toBytes();

    for (int at = 0; at < written.length; at++) {
      byte[] damaged = written.clone();
      damaged[at] ^= 0x40;
      assertThat(SpliceIndex.read(damaged)).isSameAs(SpliceIndex.none());
    }
  }

  @Test
  void indexThatEndsTooEarlyIsNone() {
    byte[] written = indexOf(SMALL.file(3)).toBytes();

    for (int length = 0; length < written.length; length++) {
      byte[] cut = Arrays.copyOf(written, length);
      assertThat(SpliceIndex.read(cut)).isSameAs(SpliceIndex.none());
    }
  }

  @Test
  void indexOfAnotherFileIsNotUsed() {
    byte[] source = SMALL.file(4);

    SpliceResult.Spliced spliced = spliced(source, OVERLAYS, indexOf(SMALL.file(3)));

    assertThat(spliced.file()).isEqualTo(TestSplice.spliced(source, OVERLAYS));
  }

  private SpliceIndex indexOf(byte[] source) {
    return spliced(source, OVERLAYS, SpliceIndex.none()).index().orElseThrow();
  }

  static Stream<TestJpeg> filesWithoutIndex() {
    return Stream.of(
        SMALL.withOptimisedTables(), SMALL.withRestartInterval(3), SMALL.asProgressive());
  }

  @ParameterizedTest
  @MethodSource("filesWithoutIndex")
  void otherFilesAreDrawnWholeEachTime(TestJpeg jpeg) {
    byte[] source = jpeg.file(3);

    SpliceResult.Spliced result = spliced(source, OVERLAYS, SpliceIndex.none());

    assertThat(result.index()).isEmpty();
    assertThat(result.file()).isEqualTo(TestSplice.spliced(source, OVERLAYS));
  }

  @Test
  void overlaysThatDoNotComeAgainLeaveNoIndex() {
    Overlay badge = TestOverlays.badge(5, 6, 30, 20, new Random(1));
    Overlay once =
        new Overlay(badge.left(), badge.top(), badge.width(), badge.height(), badge.argb(), false);

    SpliceResult.Spliced result = spliced(SMALL.file(3), List.of(once), SpliceIndex.none());

    assertThat(result.index()).isEmpty();
  }

  @Test
  void nothingIsLeftWhenNobodyAsks() {
    SpliceResult result = splicer.splice(JpegSegments.read(SMALL.file(3)), OVERLAYS, NO_COMMENT);

    assertThat(result)
        .isInstanceOfSatisfying(
            SpliceResult.Spliced.class, spliced -> assertThat(spliced.index()).isEmpty());
  }

  private SpliceResult.Spliced spliced(byte[] source, List<Overlay> overlays, SpliceIndex index) {
    SpliceResult result =
        splicer.splice(JpegSegments.read(source), overlays, NO_COMMENT, Optional.of(index));
    assertThat(result).isInstanceOf(SpliceResult.Spliced.class);
    return (SpliceResult.Spliced) result;
  }
}
