package dev.badgepipeline.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.settings.SettingsType;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BadgeKindsTest {

  private record Plain(boolean enabled, BadgeAppearance appearance) implements BadgeSettings {}

  private record Processor(BadgeKind kind, int order) implements BadgeProcessor<Plain> {

    @Override
    public Set<BadgeValue> values() {
      return Set.of();
    }

    @Override
    public SettingsType<Plain> settings() {
      return BadgeSettings.type(
          kind, Plain.class, new Plain(true, BadgeAppearance.at(Position.TOP_LEFT, 8)));
    }

    @Override
    public Uni<Verdict> badge(BadgeRequest<Plain> request) {
      return Uni.createFrom().item(new Verdict.Nothing("never asked"));
    }
  }

  private static final BadgeProcessor<?> NEWS = new Processor(new BadgeKind("news"), 20);
  private static final BadgeProcessor<?> WEATHER = new Processor(new BadgeKind("weather"), 10);

  private final BadgeKinds kinds = new BadgeKinds(List.of(NEWS, WEATHER));

  @Test
  void processorsComeInTheirOrder() {
    assertThat(kinds.processors()).isEqualTo(List.of(WEATHER, NEWS));
  }

  @Test
  void namesChooseKinds() {
    assertThat(kinds.select(List.of("news"))).isEqualTo(new BadgeSelection(Set.of(NEWS.kind())));
  }

  @Test
  void noNameChoosesAll() {
    assertThat(kinds.select(List.of())).isEqualTo(BadgeSelection.ALL);
  }

  @Test
  void aNameWithoutAKindIsAnsweredWithThoseThatThereAre() {
    assertThatThrownBy(() -> kinds.select(List.of("sport")))
        .isInstanceOf(UnknownBadgeException.class)
        .hasMessage("there is no badge 'sport'; the badges are weather, news");
  }
}
