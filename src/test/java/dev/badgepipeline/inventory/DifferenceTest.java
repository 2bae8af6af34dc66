package dev.badgepipeline.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.job.ItemState;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.ItemSummary;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.ProviderIds;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  @Test
  void whatNothingIsKnownOfIsNew() {
    assertThat(Difference.of(Optional.empty(), shown("t1", "p1"))).isEqualTo(Difference.NEW);
  }

  @Test
  void whatWasExcludedBeforeAnyListHadItIsNew() {
    assertThat(Difference.of(known(null, null, null, null), shown("t1", "p1")))
        .isEqualTo(Difference.NEW);
  }

  @Test
  void whatIsShownAsItWasIsUnchanged() {
    assertThat(Difference.of(known("t1", "p1", null, null), shown("t1", "p1")))
        .isEqualTo(Difference.NONE);
  }

  @Test
  void anotherTokenIsAChange() {
    assertThat(Difference.of(known("t1", "p1", "p1", "BADGED"), shown("t2", "p1")))
        .isEqualTo(Difference.CHANGED);
  }

  @Test
  void aPosterThatIsNotOursIsAnotherPoster() {
    assertThat(Difference.of(known("t1", "ours", "ours", "BADGED"), shown("t2", "theirs")))
        .isEqualTo(Difference.NEW_POSTER);
  }

  @Test
  void ourOwnUploadIsNoOthersPoster() {
    assertThat(Difference.of(known("t1", "theirs", "ours", "BADGED"), shown("t1", "ours")))
        .isEqualTo(Difference.NONE);
  }

  @Test
  void aPosterThatIsTakenAwayIsAnotherPoster() {
    assertThat(Difference.of(known("t1", "ours", "ours", "BADGED"), shown("t1", null)))
        .isEqualTo(Difference.NEW_POSTER);
  }

  @Test
  void theTagThatExcludesMayBeWrittenInCapitals() {
    ItemSummary tagged = summary("t1", Optional.of("p1"), List.of("No-Badges"));

    assertThat(SeenItem.of(tagged, "no-badges").tagExcludes()).isTrue();
    assertThat(SeenItem.of(tagged, "badges").tagExcludes()).isFalse();
  }

  private static SeenItem shown(String token, @Nullable String poster) {
    return SeenItem.of(summary(token, Optional.ofNullable(poster), List.of()), "no-badges");
  }

  private static ItemSummary summary(String token, Optional<String> poster, List<String> tags) {
    return new ItemSummary(
        new ItemRef("jellyfin", "1"),
        "Alien",
        "alien",
        OptionalInt.of(1979),
        ItemType.MOVIE,
        Optional.empty(),
        tags,
        ProviderIds.NONE,
        poster,
        token,
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<KnownItem> known(
      @Nullable String token,
      @Nullable String poster,
      @Nullable String uploaded,
      @Nullable String outcome) {
    return Optional.of(
        new KnownItem(
            "jellyfin:1",
            null,
            ItemType.MOVIE,
            "Alien",
            "alien",
            1979,
            List.of(),
            null,
            null,
            null,
            token,
            poster,
            uploaded,
            outcome,
            null,
            null,
            0,
            false,
            false,
            false,
            null,
            null,
            ItemState.ORIGINAL));
  }
}
