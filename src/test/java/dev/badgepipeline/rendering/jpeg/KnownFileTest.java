package dev.badgepipeline.rendering.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.rendering.jpeg.blend.Overlay;
import dev.badgepipeline.rendering.jpeg.index.JoinedScan;
import dev.badgepipeline.rendering.jpeg.index.McuSequence;
import dev.badgepipeline.rendering.jpeg.index.SpliceIndex;
import dev.badgepipeline.rendering.jpeg.index.SpliceIndexFormat;
import dev.badgepipeline.rendering.jpeg.model.NotSplicedException;
import dev.badgepipeline.rendering.jpeg.parse.JpegParser;
import dev.badgepipeline.rendering.jpeg.parse.JpegSegments;
import dev.badgepipeline.rendering.jpeg.parse.Scan;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Splices files again and again, each time by what the last splice has left. */
class KnownFileTest {

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
                    TestJpeg.of(9, 200, sampling).withQuality(98),
                    TestJpeg.of(150, 130, sampling).withOptimisedTables(),
                    TestJpeg.of(70, 60, sampling).withQuality(98).withOptimisedTables(),
                    TestJpeg.of(150, 130, sampling).withRestartInterval(3),
                    TestJpeg.of(37, 51, sampling).withOptimisedTables().withRestartInterval(1),
                    TestJpeg.of(150, 130, sampling).asProgressive(),
                    TestJpeg.of(37, 51, sampling).asProgressive().withRestartInterval(2)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void whateverChangesTheSameComesOutAsIfNothingWereKnown(TestJpeg jpeg) {
    byte[] source = jpeg.file(3);
    Kept kept = Kept.nothing();

    for (List<Overlay> overlays : drawings(jpeg)) {
      SpliceResult.Spliced again = spliced(source, overlays, kept.read());

      assertThat(again.file()).isEqualTo(TestSplice.spliced(source, overlays));
      kept = kept.with(again.known().orElseThrow());
    }
  }

  /** What is kept between splices. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Kept(byte[] index, Optional<ByteBuffer> joinedScan) {

    static Kept nothing() {
      return new Kept(new byte[0], Optional.empty());
    }

    static Kept of(KnownFile known) {
      return nothing().with(known);
    }

    Kept with(KnownFile known) {
      Optional<ByteBuffer> newScan = known.joinedScan();
      return new Kept(known.index(), newScan.isPresent() ? newScan : joinedScan);
    }

    KnownFile read() {
      return KnownFile.read(index, joinedScan);
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

  /** Damaged there, it shows that it is not read. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatNobodyDrawsOnAnewIsNotRead(boolean optimised) {
    TestJpeg plain = TestJpeg.of(150, 130, "2x2");
    TestJpeg jpeg = optimised ? plain.withOptimisedTables() : plain;
    byte[] source = jpeg.file(3);
    List<Overlay> overlays = TestOverlays.over(jpeg.width(), jpeg.height(), 5);
    SpliceResult.Spliced first = spliced(source, overlays, KnownFile.nothing());
    KnownFile known = first.known().orElseThrow();
    byte[] damaged = damagedWithinTheLongestRun(source, known.spliceIndex());

    SpliceResult.Spliced again = spliced(damaged, overlays, known);

    assertThat(again.file()).isEqualTo(first.file());
    assertThat(TestSplice.spliced(source, overlays)).isEqualTo(first.file());
    assertThat(splicer.splice(JpegSegments.read(damaged), overlays, NO_COMMENT))
        .isNotEqualTo(new SpliceResult.Spliced(first.file(), Optional.empty()));
  }

  /** One bit is another in the middle of what is drawn on. */
  private static byte[] damagedWithinTheLongestRun(byte[] source, SpliceIndex index) {
    McuSequence.Drawn longest =
        index.sequences().stream()
            .max(Comparator.comparingLong(run -> run.end().bit() - run.begin().bit()))
            .orElseThrow();
    long middle = (longest.begin().bit() + longest.end().bit()) / 2;
    byte[] damaged = source.clone();
    damaged[position(source, middle / 8)] ^= 0x10;
    return damaged;
  }

  /** Where a byte of the only scan stands in the file, stuffing being passed over. */
  private static int position(byte[] source, long number) {
    int at = scans(source).get(0).data();
    for (long left = number; left > 0; left--) {
      at += source[at] == (byte) 0xFF ? 2 : 1;
    }
    return at;
  }

  private static List<Scan> scans(byte[] source) {
    try {
      return JpegParser.parse(JpegSegments.read(source)).scans();
    } catch (NotSplicedException e) {
      throw new AssertionError(e);
    }
  }

  /** Damaged in each of its scans, it shows that none of them is read. */
  @Test
  void progressiveFileIsReadOnce() {
    TestJpeg jpeg = TestJpeg.of(150, 130, "2x2").asProgressive();
    byte[] source = jpeg.file(3);
    List<Overlay> overlays = TestOverlays.over(jpeg.width(), jpeg.height(), 5);
    Kept kept = Kept.of(spliced(source, overlays, KnownFile.nothing()).known().orElseThrow());
    byte[] damaged = source.clone();
    for (Scan scan : scans(source)) {
      damaged[(scan.data() + scan.end()) / 2] = 0x55;
    }

    SpliceResult.Spliced again = spliced(damaged, overlays.subList(1, 3), kept.read());

    assertThat(again.file()).isEqualTo(TestSplice.spliced(source, overlays.subList(1, 3)));
  }

  @Test
  void joinedScanIsLeftTheFirstTimeOnly() {
    byte[] source = SMALL.asProgressive().file(3);
    KnownFile first = known(source);

    KnownFile second = spliced(source, OVERLAYS, Kept.of(first).read()).known().orElseThrow();

    assertThat(first.joinedScan()).isPresent();
    assertThat(second.joinedScan()).isEmpty();
  }

  @Test
  void fileOfOneScanLeavesNoJoinedOne() {
    assertThat(known(SMALL.file(3)).joinedScan()).isEmpty();
    assertThat(known(SMALL.withOptimisedTables().file(3)).joinedScan()).isEmpty();
  }

  @Test
  void lostScanIsJoinedAgain() {
    byte[] source = SMALL.asProgressive().file(3);
    KnownFile withoutScan = KnownFile.read(known(source).index(), Optional.empty());

    SpliceResult.Spliced again = spliced(source, OVERLAYS, withoutScan);

    assertThat(again.file()).isEqualTo(TestSplice.spliced(source, OVERLAYS));
    assertThat(again.known().orElseThrow().joinedScan()).isPresent();
  }

  @Test
  void scanWithoutItsIndexIsUsed() {
    byte[] source = SMALL.asProgressive().file(3);
    KnownFile withoutIndex = KnownFile.read(new byte[0], known(source).joinedScan());

    SpliceResult.Spliced again = spliced(source, OVERLAYS, withoutIndex);

    assertThat(again.file()).isEqualTo(TestSplice.spliced(source, OVERLAYS));
    assertThat(again.known().orElseThrow().joinedScan()).isEmpty();
  }

  static Stream<TestJpeg> codings() {
    return Stream.of(SMALL, SMALL.withOptimisedTables(), SMALL.asProgressive());
  }

  @ParameterizedTest
  @MethodSource("codings")
  void damagedIndexIsNone(TestJpeg jpeg) {
    byte[] written = known(jpeg.file(3)).index();

    for (int at = 0; at < written.length; at++) {
      byte[] damaged = written.clone();
      damaged[at] ^= 0x40;
      assertThat(SpliceIndexFormat.read(damaged)).isEmpty();
    }
  }

  @Test
  void indexThatEndsTooEarlyIsNone() {
    byte[] written = known(SMALL.file(3)).index();

    for (int length = 0; length < written.length; length++) {
      assertThat(SpliceIndexFormat.read(Arrays.copyOf(written, length))).isEmpty();
    }
  }

  @Test
  void damagedJoinedScanIsNone() {
    byte[] written = joinedScan();

    for (int at = 0; at < written.length; at++) {
      byte[] damaged = written.clone();
      damaged[at] ^= 0x40;
      assertThat(JoinedScan.read(ByteBuffer.wrap(damaged))).isEmpty();
    }
  }

  @Test
  void joinedScanThatEndsTooEarlyIsNone() {
    byte[] written = joinedScan();

    for (int length = 0; length < written.length; length++) {
      assertThat(JoinedScan.read(ByteBuffer.wrap(Arrays.copyOf(written, length)))).isEmpty();
    }
  }

  private byte[] joinedScan() {
    ByteBuffer scan = known(SMALL.asProgressive().file(3)).joinedScan().orElseThrow();
    byte[] written = new byte[scan.remaining()];
    scan.get(written);
    assertThat(JoinedScan.read(ByteBuffer.wrap(written))).isPresent();
    return written;
  }

  @ParameterizedTest
  @MethodSource("codings")
  void whatIsKnownOfAnotherFileIsNotUsed(TestJpeg jpeg) {
    byte[] source = jpeg.file(4);
    Kept other = Kept.of(known(jpeg.file(3)));

    SpliceResult.Spliced spliced = spliced(source, OVERLAYS, other.read());

    assertThat(spliced.file()).isEqualTo(TestSplice.spliced(source, OVERLAYS));
  }

  private KnownFile known(byte[] source) {
    return spliced(source, OVERLAYS, KnownFile.nothing()).known().orElseThrow();
  }

  @Test
  void whatIsMadeForThePictureIsMadeOnce() {
    Overlay badge = TestOverlays.badge(5, 6, 30, 20, new Random(1));
    AtomicInteger made = new AtomicInteger();
    byte[] source = SMALL.file(3);
    byte[] drawn = TestSplice.spliced(source, List.of(badge));

    SpliceResult.Spliced first =
        spliced(source, List.of(later(badge, "one", made)), KnownFile.nothing());
    KnownFile known = Kept.of(first.known().orElseThrow()).read();

    assertThat(first.file()).isEqualTo(drawn);
    assertThat(spliced(source, List.of(later(badge, "one", made)), known).file()).isEqualTo(drawn);
    assertThat(made).hasValue(1);
    assertThat(spliced(source, List.of(later(badge, "other", made)), known).file())
        .isEqualTo(drawn);
    assertThat(made).hasValue(2);
  }

  private static Overlay later(Overlay badge, String name, AtomicInteger made) {
    return new Overlay(
        badge.left(),
        badge.top(),
        badge.width(),
        badge.height(),
        badge.pixels(),
        Optional.of(
            new Overlay.Later(
                name,
                part -> {},
                () -> {
                  made.incrementAndGet();
                  return badge.argb();
                })));
  }

  @Test
  void nothingIsLeftWhenNobodyAsks() {
    SpliceResult result = splicer.splice(JpegSegments.read(SMALL.file(3)), OVERLAYS, NO_COMMENT);

    assertThat(result)
        .isInstanceOfSatisfying(
            SpliceResult.Spliced.class, spliced -> assertThat(spliced.known()).isEmpty());
  }

  private SpliceResult.Spliced spliced(byte[] source, List<Overlay> overlays, KnownFile known) {
    SpliceResult result =
        splicer.splice(JpegSegments.read(source), overlays, NO_COMMENT, Optional.of(known));
    assertThat(result).isInstanceOf(SpliceResult.Spliced.class);
    return (SpliceResult.Spliced) result;
  }
}
