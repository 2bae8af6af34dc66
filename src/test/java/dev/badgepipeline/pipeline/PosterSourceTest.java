package dev.badgepipeline.pipeline;

import static dev.badgepipeline.pipeline.BadgedLibrary.ID;
import static dev.badgepipeline.pipeline.BadgedLibrary.ORIGINAL;
import static dev.badgepipeline.pipeline.BadgedLibrary.SOMEBODY_ELSES;
import static dev.badgepipeline.pipeline.BadgedLibrary.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.badgepipeline.library.LibraryItem;
import dev.badgepipeline.pipeline.MemoryLibrary.Call;
import dev.badgepipeline.poster.NotAPosterException;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterFormat;
import dev.badgepipeline.rendering.Memory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosterSourceTest {

  private final BadgedLibrary library;
  private final Path otherData;

  PosterSourceTest(@TempDir Path data, @TempDir Path otherData) {
    this.library = new BadgedLibrary(data);
    this.otherData = otherData;
  }

  @Test
  void posterWithoutBadgesIsTheOriginalAndKept() {
    PosterSource.Found found = library.found(library.item(ID));

    assertThat(found.shown()).isEmpty();
    assertThat(found.original().bytes()).isEqualTo(ORIGINAL.bytes());
    assertThat(kept(found.originalSha256())).map(PosterFile::bytes).contains(ORIGINAL.bytes());
  }

  @Test
  void originalOfABadgedPosterIsFoundWithoutADownload() {
    library.badge(ID, "4K");
    long downloads = library.memory.count(Call.POSTER);

    PosterSource.Found found = library.found(library.item(ID));

    assertThat(found.original().bytes()).isEqualTo(ORIGINAL.bytes());
    assertThat(library.memory.count(Call.POSTER)).isEqualTo(downloads);
  }

  @Test
  void originalOfABadgedPosterIsFoundUnderAnotherId() {
    library.badge(ID, "4K");
    library.memory.rename(ID, "another");

    PosterSource.Found found = library.found(library.item("another"));

    assertThat(found.shown()).isPresent();
    assertThat(found.original().bytes()).isEqualTo(ORIGINAL.bytes());
  }

  @Test
  void badgedPosterUnderAnotherIdIsDownloadedOnce() {
    library.badge(ID, "4K");
    library.memory.rename(ID, "another");
    long downloads = library.memory.count(Call.POSTER);

    library.found(library.item("another"));
    library.found(library.item("another"));

    assertThat(library.memory.count(Call.POSTER)).isEqualTo(downloads + 1);
  }

  @Test
  void whatABadgedPosterShowsIsKnownThoughItsTagHasChanged() {
    library.badge(ID, "4K");
    library.memory.show(ID, library.memory.shown(ID));

    library.found(library.item(ID));

    assertThat(await(library.states.find(BadgedLibrary.ITEM)))
        .hasValueSatisfying(
            state -> {
              assertThat(state.uploadedTag()).isEqualTo(library.item(ID).facts().posterTag());
              assertThat(state.badges()).contains(List.of(Plans.badge("4K")));
            });
  }

  @Test
  void posterOfSomebodyElseIsTheNextOriginal() {
    library.badge(ID, "4K");
    library.memory.show(ID, SOMEBODY_ELSES);

    PosterSource.Found found = library.found(library.item(ID));

    assertThat(found.shown()).isEmpty();
    assertThat(found.original().bytes()).isEqualTo(SOMEBODY_ELSES.bytes());
  }

  @Test
  void badgedPosterWhoseOriginalIsElsewhereIsLost() {
    BadgedLibrary elsewhere = new BadgedLibrary(otherData);
    elsewhere.badge(ID, "4K");
    library.memory.show(ID, elsewhere.memory.shown(ID));
    LibraryItem item = library.item(ID);

    assertThatThrownBy(() -> library.found(item))
        .isInstanceOf(OriginalLostException.class)
        .hasMessageContaining(item.facts().title());
  }

  @Test
  void nothingIsBehindAPosterWithoutBadgesNorIsItKept() {
    LibraryItem item = library.item(ID);

    assertThat(await(library.source.behindBadges(item, Memory.UNLIMITED))).isEmpty();
    assertThat(kept(ORIGINAL.sha256())).isEmpty();
  }

  @Test
  void brokenPosterIsRefusedBeforeItIsKept() {
    byte[] broken = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1};
    PosterFile poster = new PosterFile(broken, PosterFormat.JPEG);
    library.memory.show(ID, poster);
    LibraryItem item = library.item(ID);

    assertThatThrownBy(() -> library.found(item)).isInstanceOf(NotAPosterException.class);
    assertThat(kept(poster.sha256())).isEmpty();
  }

  private Optional<PosterFile> kept(String sha256) {
    return await(library.originals.find(BadgedLibrary.ITEM, sha256));
  }
}
