package dev.badgepipeline.badge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class EpisodePolicyTest {

  private static final Comparator<Integer> ORDER = Comparator.naturalOrder();

  @Test
  void highestIsTheBestOfAnyEpisode() {
    assertThat(EpisodePolicy.HIGHEST.choose(List.of(1, 3, 1), ORDER)).contains(3);
  }

  @Test
  void lowestIsWhatEveryEpisodeHas() {
    assertThat(EpisodePolicy.LOWEST.choose(List.of(2, 3, 2), ORDER)).contains(2);
  }

  @Test
  void majorityIsWhatMostEpisodesHave() {
    assertThat(EpisodePolicy.MAJORITY.choose(List.of(1, 1, 3), ORDER)).contains(1);
  }

  @Test
  void majorityOfATieIsTheBetter() {
    assertThat(EpisodePolicy.MAJORITY.choose(List.of(2, 1, 1, 2, 0), ORDER)).contains(2);
  }

  @Test
  void nothingIsChosenOfNothing() {
    assertThat(EpisodePolicy.values())
        .allSatisfy(policy -> assertThat(policy.choose(List.<Integer>of(), ORDER)).isEmpty());
  }
}
