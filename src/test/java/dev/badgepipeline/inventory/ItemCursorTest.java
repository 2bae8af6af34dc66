package dev.badgepipeline.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ItemCursorTest {

  @Test
  void whatAListGivesOutItUnderstands() {
    ItemCursor cursor = ItemCursor.live("jellyfin", "MOVIE:500:af");

    assertThat(ItemCursor.of(cursor.toString())).isEqualTo(cursor);
    assertThat(cursor.isLive()).isTrue();
  }

  @Test
  void aListThatIsSortedOtherwiseDoesNot() {
    ItemCursor ofYears = new ItemCursor("YEAR", "1979", "jellyfin:1");

    assertThat(ItemSort.YEAR.understands(ofYears)).isTrue();
    assertThat(ItemSort.TITLE.understands(ofYears)).isFalse();
    assertThat(ItemSort.YEAR.understands(new ItemCursor("YEAR", "x", "jellyfin:1"))).isFalse();
    assertThat(
            ItemSort.ADDED.understands(
                new ItemCursor("ADDED", "2026-11-29T10:00:00.123456Z", "jellyfin:1")))
        .isTrue();
  }

  @Test
  void anythingElseIsRefused() {
    assertThatThrownBy(() -> ItemCursor.of("bm90IG9uZQ"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ItemCursor.of("../..")).isInstanceOf(IllegalArgumentException.class);
  }
}
