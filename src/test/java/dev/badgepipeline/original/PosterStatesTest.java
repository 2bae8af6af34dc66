package dev.badgepipeline.original;

import static dev.badgepipeline.original.TestOriginals.await;
import static dev.badgepipeline.original.TestOriginals.filesIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.Icon;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.rendering.placement.ChosenArrangement;
import dev.badgepipeline.rendering.placement.PosterArrangement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PosterStatesTest {

  private static final ItemRef ITEM = new ItemRef("jellyfin", "item");
  private static final Badge BADGE =
      new Badge(
          new BadgeKind("review"),
          "IMDb 76%",
          List.of(
              BadgeCell.icon(Icon.IMDB, "76%").withTone(BadgeCell.Tone.GOOD).withDetail("votes")),
          BadgeAppearance.at(Position.BOTTOM_LEFT, 8));
  private static final ChosenArrangement CHOSEN =
      new ChosenArrangement(PosterArrangement.ABOVE, "a reason", "5b", List.of(4));
  private static final PosterState STATE =
      new PosterState("a", Optional.of("tag"), "f", Optional.empty(), Optional.empty());
  private static final PosterState LATER =
      new PosterState(
          "b", Optional.of("another tag"), "g", Optional.of(List.of(BADGE)), Optional.of(CHOSEN));

  private final Path data;
  private final PosterStates states;

  PosterStatesTest(@TempDir Path data) {
    this.data = data;
    this.states = Stores.states(data);
  }

  @Test
  void nothingIsKnownAtFirst() {
    assertThat(find(ITEM)).isEmpty();
  }

  @Test
  void remembersWhatWasUploadedLast() {
    await(states.remember(ITEM, STATE));
    await(states.remember(ITEM, LATER));

    assertThat(find(ITEM)).contains(LATER);
  }

  @Test
  void stateOfBeforeBadgesWereNotedIsUnderstood() throws IOException {
    await(states.remember(ITEM, LATER));
    Files.writeString(
        filesIn(data).get(0),
        "{\"originalSha256\":\"a\",\"uploadedTag\":\"tag\",\"fingerprint\":\"f\"}");

    assertThat(find(ITEM)).contains(STATE);
  }

  @Test
  void forgetsWhatWasUploaded() {
    await(states.remember(ITEM, STATE));

    await(states.forget(ITEM));

    assertThat(find(ITEM)).isEmpty();
  }

  @Test
  void sameIdOfAnotherConnectionIsAnotherItem() {
    await(states.remember(ITEM, STATE));

    assertThat(find(new ItemRef("folder", ITEM.id()))).isEmpty();
  }

  @Test
  void whatCannotBeUnderstoodIsForgotten() throws IOException {
    await(states.remember(ITEM, STATE));
    Files.writeString(filesIn(data).get(0), "{\"originalSha256\":");

    assertThat(find(ITEM)).isEmpty();
  }

  @Test
  void lineOfWhichACrashLeftSomeDoesNotCount() throws IOException {
    await(states.remember(ITEM, STATE));
    Files.writeString(filesIn(data).get(0), "{\"originalSha256\":\"b", StandardOpenOption.APPEND);

    assertThat(find(ITEM)).contains(STATE);

    await(states.remember(ITEM, LATER));

    assertThat(find(ITEM)).contains(LATER);
  }

  @Test
  void fileOfAnItemDoesNotGrowForEver() throws IOException {
    for (int upload = 0; upload < 100; upload++) {
      await(states.remember(ITEM, LATER.tagged(Optional.of("tag " + upload))));

      assertThat(find(ITEM)).contains(LATER.tagged(Optional.of("tag " + upload)));
    }

    assertThat(filesIn(data))
        .singleElement()
        .satisfies(file -> assertThat(Files.size(file)).isLessThanOrEqualTo(StateFile.MOST_BYTES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../outside", "/etc/passwd", "a/b", "", "..\\x", "\u0000"})
  void anIdThatLooksLikeAPathStaysInside(String id) throws IOException {
    await(states.remember(new ItemRef("jellyfin", id), STATE));

    assertThat(filesIn(data))
        .singleElement()
        .satisfies(
            file ->
                assertThat(file.toRealPath()).startsWith(data.toRealPath().resolve("originals")));
  }

  @Test
  void whatAnEarlierVersionRememberedIsKnown() throws IOException {
    FormerOriginals.of(data).remember(ITEM, STATE);

    assertThat(find(ITEM)).contains(STATE);
  }

  @Test
  void whatAnEarlierVersionRememberedIsKnownAfterItWasTakenOver() throws IOException {
    FormerOriginals.of(data).remember(ITEM, STATE);
    await(new FormerLayoutTakeover(() -> data).finished());

    assertThat(find(ITEM)).contains(STATE);
  }

  @Test
  void whatIsRememberedNowGoesBeforeWhatAnEarlierVersionDid() throws IOException {
    await(states.remember(ITEM, LATER));
    FormerOriginals.of(data).remember(ITEM, STATE);

    assertThat(find(ITEM)).contains(LATER);
  }

  @Test
  void whatAnEarlierVersionRememberedIsForgotten() throws IOException {
    FormerOriginals.of(data).remember(ITEM, STATE);

    await(states.forget(ITEM));

    assertThat(find(ITEM)).isEmpty();
  }

  private Optional<PosterState> find(ItemRef item) {
    return await(states.find(item));
  }
}
