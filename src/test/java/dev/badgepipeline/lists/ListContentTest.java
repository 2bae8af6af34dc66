package dev.badgepipeline.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.library.ProviderIds;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListContentTest {

  @Test
  void pagesFollowEachOther() {
    ListContent content =
        ListContent.NOTHING
            .with(new ListPage(films(0, 2), 3, false))
            .with(new ListPage(films(2, 1), 1, true));

    assertThat(content.titles()).isEqualTo(films(0, 3));
    assertThat(content.entries()).isEqualTo(4);
    assertThat(content.isWhole()).isTrue();
  }

  @Test
  void aTitleThatMovesWhileItIsReadCountsOnceWhereItCameFirst() {
    ListContent content =
        ListContent.NOTHING
            .with(new ListPage(films(0, 2), 2, false))
            .with(new ListPage(List.of(film(1, 9), film(2, 3)), 2, true));

    assertThat(content.titles()).containsExactly(film(0, 1), film(1, 2), film(2, 3));
  }

  @Test
  void aPageWithNothingOnItIsTheLastWhateverItSays() {
    assertThat(ListContent.NOTHING.with(new ListPage(List.of(), 0, false)).isEnough()).isTrue();
  }

  @Test
  void noMoreTitlesAreKeptThanTheBound() {
    ListContent content =
        ListContent.NOTHING.with(
            new ListPage(
                films(0, ListContent.MOST_TITLES + 1), ListContent.MOST_TITLES + 1, false));

    assertThat(content.titles()).hasSize(ListContent.MOST_TITLES);
    assertThat(content.isEnough()).isTrue();
    assertThat(content.isWhole()).isFalse();
  }

  @Test
  void aProviderThatGivesAFewAtATimeIsNotAskedForEver() {
    ListContent content = ListContent.NOTHING;
    while (!content.isEnough()) {
      content = content.with(new ListPage(films(content.entries(), 1), 1, false));
    }

    assertThat(content.pages()).isEqualTo(20);
  }

  private static List<ListedTitle> films(int first, int count) {
    return IntStream.range(first, first + count).mapToObj(i -> film(i, i + 1)).toList();
  }

  private static ListedTitle film(int number, int rank) {
    return new ListedTitle(false, ProviderIds.imdb("tt%07d".formatted(number)), Optional.of(rank));
  }
}
