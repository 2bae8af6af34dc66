package dev.badgepipeline.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.webhook.WaitingItems.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitingItemsTest {

  private static final Told DUNE = told("dune");
  private static final Told HEAT = told("heat");

  private final WaitingItems items = new WaitingItems(Settings.USUAL);

  @Test
  void anItemIsDueOnceNothingMoreWasToldOfItForAWhile() {
    items.add(DUNE, seconds(0));
    items.add(DUNE, seconds(20));

    assertThat(due(49)).isEmpty();
    assertThat(due(50)).containsExactly(DUNE);
  }

  @Test
  void anItemThatIsToldOfAllTheTimeIsDueInTheEnd() {
    IntStream.rangeClosed(0, 299).forEach(second -> items.add(DUNE, seconds(second)));

    assertThat(due(299)).isEmpty();
    assertThat(due(300)).containsExactly(DUNE);
  }

  @Test
  void itemsAreDueOneByOne() {
    items.add(DUNE, seconds(0));
    items.add(HEAT, seconds(20));

    assertThat(due(30)).containsExactly(DUNE);
    assertThat(due(50)).containsExactly(DUNE, HEAT);
  }

  @Test
  void whatWasToldOfAgainMeanwhileWaitsOn() {
    items.add(DUNE, seconds(0));
    items.add(HEAT, seconds(0));
    List<Waiting> due = items.due(seconds(30));
    items.add(DUNE, seconds(31));

    assertThat(items.remove(due)).containsExactly(HEAT);
    assertThat(due(61)).containsExactly(DUNE);
  }

  @Test
  void allAreDueWhenThereIsNoRoomForMore() {
    IntStream.range(0, Settings.WAITING)
        .forEach(number -> assertThat(items.add(told("film-" + number), seconds(0))).isTrue());

    assertThat(items.add(DUNE, seconds(0))).isFalse();
    assertThat(due(0)).hasSize(Settings.WAITING);
    assertThat(items.add(told("film-0"), seconds(1))).as("one that waits already").isTrue();
  }

  private List<Told> due(int second) {
    return items.due(seconds(second)).stream().map(Waiting::told).toList();
  }

  private static Told told(String id) {
    return Told.of(new ItemRef("folder", id));
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
