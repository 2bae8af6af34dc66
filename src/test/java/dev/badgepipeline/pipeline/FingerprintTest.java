package dev.badgepipeline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static final String ORIGINAL = "0a".repeat(32);
  private static final Badge BADGE = Plans.badge("4K");
  private static final String USUAL = of(ORIGINAL, List.of(BADGE), "1");

  @Test
  void isTheSameForTheSame() {
    assertThat(of(ORIGINAL, List.of(Plans.badge("4K")), "1")).isEqualTo(USUAL);
  }

  @Test
  void fitsIntoThePostersMarker() {
    assertThat(USUAL).matches("[0-9a-f]{64}");
  }

  @Test
  void changesWithWhatABadgeShows() {
    assertThat(of(ORIGINAL, List.of(Plans.badge("1080p")), "1")).isNotEqualTo(USUAL);
  }

  @Test
  void changesWithHowABadgeLooks() {
    Badge larger = Plans.badge("4K", BadgeAppearance.at(Position.TOP_RIGHT, 8.1));

    assertThat(of(ORIGINAL, List.of(larger), "1")).isNotEqualTo(USUAL);
  }

  @Test
  void changesWithTheNumberOfBadges() {
    assertThat(of(ORIGINAL, List.of(BADGE, BADGE), "1")).isNotEqualTo(USUAL);
  }

  @Test
  void changesWithTheOriginal() {
    assertThat(of("0b".repeat(32), List.of(BADGE), "1")).isNotEqualTo(USUAL);
  }

  @Test
  void changesWithTheRenderer() {
    assertThat(of(ORIGINAL, List.of(BADGE), "2")).isNotEqualTo(USUAL);
  }

  private static String of(String original, List<Badge> badges, String drawing) {
    return Fingerprint.of(
        original, badges, drawing, new ObjectMapper().registerModule(new Jdk8Module()));
  }
}
