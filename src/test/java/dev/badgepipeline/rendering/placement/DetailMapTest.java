package dev.badgepipeline.rendering.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetailMapTest {

  private static final int COLUMNS = 10;
  private static final int ROWS = 6;

  @Test
  void evenGroundHasNone() {
    DetailMap map = DetailMap.of(Miniature.of(COLUMNS, ROWS, (column, row) -> 700));

    assertThat(map.under(List.of(new Rectangle(-20, -20, 500, 500)))).isZero();
  }

  @Test
  void letterHasMuchAndWhatLiesAroundItLess() {
    DetailMap map = DetailMap.of(Miniature.of(COLUMNS, ROWS, DetailMapTest::letter));

    long letter = map.under(List.of(block(3, 2)));

    assertThat(letter).isEqualTo(4 * 800L * 800L * 64);
    assertThat(map.under(List.of(block(4, 2)))).isEqualTo(letter / 4);
    assertThat(map.under(List.of(block(4, 3)))).isZero();
  }

  /** One bright block on black. */
  private static int letter(int column, int row) {
    return column == 3 && row == 2 ? 800 : 0;
  }

  private static Rectangle block(int column, int row) {
    return new Rectangle(8 * column, 8 * row, 8, 8);
  }

  @Test
  void blockCountsByHowMuchOfItIsCovered() {
    DetailMap map = DetailMap.of(Miniature.of(COLUMNS, ROWS, DetailMapTest::letter));
    long whole = map.under(List.of(block(3, 2)));

    assertThat(map.under(List.of(new Rectangle(26, 17, 4, 2)))).isEqualTo(whole / 8);
    assertThat(map.under(List.of(new Rectangle(24, 16, 3, 8), new Rectangle(27, 16, 5, 8))))
        .isEqualTo(whole);
  }

  @Test
  void slowChangeCountsLittleBesideAnEdge() {
    DetailMap slow = DetailMap.of(Miniature.of(COLUMNS, ROWS, (column, row) -> 80 * column));
    DetailMap edge =
        DetailMap.of(Miniature.of(COLUMNS, ROWS, (column, row) -> column < 5 ? 0 : 720));
    Rectangle everything = new Rectangle(0, 0, 8 * COLUMNS, 8 * ROWS);

    assertThat(slow.under(List.of(everything))).isLessThan(edge.under(List.of(everything)) / 8);
  }

  @Test
  void usualIsWhatTheWholePosterHasByItsArea() {
    DetailMap map = DetailMap.of(Miniature.of(COLUMNS, ROWS, (column, row) -> 80 * column));
    Rectangle everything = new Rectangle(0, 0, 8 * COLUMNS, 8 * ROWS);

    assertThat(map.usualUnder(List.of(everything))).isEqualTo(map.under(List.of(everything)));
  }

  @Test
  void miniatureOfPixelsHasTheMeanOfEachBlockAndOfWhatIsLeftAtTheEdges() {
    Miniature miniature = Miniature.ofPixels(12, 9, (x, y) -> x < 8 ? 10 : 4 * (x - 8));

    assertThat(miniature.columns()).isEqualTo(2);
    assertThat(miniature.rows()).isEqualTo(2);
    assertThat(miniature.luma(0, 1)).isEqualTo(80);
    assertThat(miniature.luma(1, 1)).isEqualTo(48);
  }
}
