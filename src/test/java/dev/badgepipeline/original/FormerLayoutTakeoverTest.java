package dev.badgepipeline.original;

import static dev.badgepipeline.original.TestOriginals.await;
import static dev.badgepipeline.original.TestOriginals.filesIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterIndex;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerLayoutTakeoverTest {

  private static final ItemRef ITEM = new ItemRef("jellyfin", "item");
  private static final ItemRef ANOTHER = new ItemRef("jellyfin", "another");
  private static final PosterFile POSTER = TestOriginals.poster(1);
  private static final byte[] MCUS = {1, 2, 3};
  private static final byte[] SCAN = {4, 5};
  private static final byte[] DAMAGED = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 9};
  private static final int MANY = 300;
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  private final Path data;
  private final FormerOriginals former;
  private final OriginalFiles files;

  FormerLayoutTakeoverTest(@TempDir Path data) {
    this.data = data;
    this.former = FormerOriginals.of(data);
    this.files = OriginalFiles.of(() -> data);
  }

  @Test
  void originalIsKeptByItsChecksumAndItsFolderGone() throws IOException {
    former.keep(ITEM, POSTER);

    takeOver();

    assertThat(filesIn(data)).containsExactly(files.original(POSTER.sha256()));
    assertThat(former.folder(ITEM)).doesNotExist();
    assertThat(find(ANOTHER)).map(PosterFile::bytes).contains(POSTER.bytes());
  }

  @Test
  void takesOverAtStartThoughNobodyAsks() throws IOException {
    former.keep(ITEM, POSTER);

    new FormerLayoutTakeover(() -> data).start(new StartupEvent());

    Awaitility.await().atMost(LONG_ENOUGH).until(() -> Files.notExists(former.folder(ITEM)));
    assertThat(files.original(POSTER.sha256())).exists();
  }

  @Test
  void originalIsFoundBeforeItIsTakenOver() throws IOException {
    former.keep(ITEM, POSTER);

    assertThat(find(ITEM)).isPresent();
  }

  @Test
  void whoeverLooksForItUnderAnotherIdWaitsForTheTakeover() throws IOException {
    former.keep(ITEM, POSTER);

    assertThat(find(ANOTHER)).isPresent();
  }

  @Test
  void whatHelpsToBadgeAnOriginalGoesWithIt() throws IOException {
    former.keep(ITEM, POSTER);
    former.keepIndex(ITEM, POSTER, MCUS, SCAN);

    takeOver();

    PosterIndex index = await(Stores.indexes(data).find(POSTER.sha256())).orElseThrow();
    assertThat(index.mcus()).isEqualTo(MCUS);
    assertThat(index.scan().orElseThrow().array()).isEqualTo(SCAN);
  }

  @Test
  void itemsThatHadTheSameOriginalShareIt() throws IOException {
    former.keep(ITEM, POSTER);
    former.keepIndex(ITEM, POSTER, MCUS, SCAN);
    former.keep(ANOTHER, POSTER);
    former.keepIndex(ANOTHER, POSTER, MCUS, SCAN);

    takeOver();

    assertThat(filesIn(data))
        .containsExactlyInAnyOrder(
            files.original(POSTER.sha256()),
            files.index(POSTER.sha256()),
            files.scan(POSTER.sha256()));
  }

  @Test
  void damagedFileDoesNotKeepAWholeOneOut() throws IOException {
    former.keep(ITEM, POSTER);
    Files.createDirectories(files.original(POSTER.sha256()).resolveSibling(""));
    Files.write(files.original(POSTER.sha256()), DAMAGED);

    takeOver();

    assertThat(find(ITEM)).isPresent();
  }

  @Test
  void damagedFileTakesThePlaceOfNoWholeOne() throws IOException {
    await(Stores.originals(data).keep(POSTER));
    former.write(ITEM, POSTER.sha256(), DAMAGED);

    takeOver();

    assertThat(find(ITEM)).isPresent();
  }

  @Test
  void goesOnWhereAKilledProcessStopped() throws IOException {
    former.keepIndex(ITEM, POSTER, MCUS, SCAN);
    former.remember(
        ITEM,
        new PosterState(
            POSTER.sha256(), Optional.of("tag"), "f", Optional.empty(), Optional.empty()));
    await(Stores.originals(data).keep(POSTER));

    takeOver();

    assertThat(former.folder(ITEM)).doesNotExist();
    assertThat(await(Stores.indexes(data).find(POSTER.sha256()))).isPresent();
    assertThat(await(Stores.states(data).find(ITEM))).isPresent();
  }

  @Test
  void fileOfAnotherKindStays() throws IOException {
    former.keep(ITEM, POSTER);
    former.write(ITEM, "notes.txt", MCUS);

    takeOver();

    assertThat(former.folder(ITEM).resolve("notes.txt")).hasBinaryContent(MCUS);
    assertThat(find(ANOTHER)).isPresent();
  }

  @Test
  void folderThatCannotBeTakenOverKeepsNoOtherFromBeing() throws IOException {
    former.keep(ITEM, POSTER);
    Files.createDirectories(files.original(POSTER.sha256()).resolve("a folder in the way"));
    PosterFile other = TestOriginals.poster(2);
    former.keep(ANOTHER, other);

    takeOver();

    assertThat(files.original(other.sha256())).exists();
    assertThat(former.folder(ITEM).resolve(POSTER.sha256())).exists();
  }

  @Test
  void severalServicesLoseNothingToEachOther() throws IOException {
    List<PosterFile> posters = IntStream.range(0, MANY).mapToObj(TestOriginals::poster).toList();
    for (int i = 0; i < MANY; i++) {
      former.keep(new ItemRef("jellyfin", "item " + i), posters.get(i));
      former.keep(new ItemRef("jellyfin", "its namesake " + i), posters.get(i));
    }

    await(
        Uni.join()
            .all(
                new FormerLayoutTakeover(() -> data).finished(),
                new FormerLayoutTakeover(() -> data).finished(),
                new FormerLayoutTakeover(() -> data).finished())
            .andFailFast());

    assertThat(filesIn(data))
        .containsExactlyInAnyOrderElementsOf(
            posters.stream().map(poster -> files.original(poster.sha256())).toList());
    assertThat(posters)
        .allSatisfy(
            poster -> assertThat(files.original(poster.sha256())).hasBinaryContent(poster.bytes()));
  }

  private void takeOver() {
    await(new FormerLayoutTakeover(() -> data).finished());
  }

  private Optional<PosterFile> find(ItemRef item) {
    return await(Stores.originals(data).find(item, POSTER.sha256()));
  }
}
