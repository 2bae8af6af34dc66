package dev.badgepipeline.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.badgepipeline.library.folder.FolderLibrary;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LibrariesTest {

  private final Libraries libraries = new Libraries();
  private final MediaLibrary films = new FolderLibrary("films", Path.of("films"));
  private final MediaLibrary series = new FolderLibrary("series", Path.of("series"));

  @BeforeEach
  void connectTwo() {
    Map<String, MediaLibrary> both = new LinkedHashMap<>();
    both.put("films", films);
    both.put("series", series);
    libraries.connect(both);
  }

  @Test
  void aBareIdIsOneOfTheFirstConnection() {
    assertThat(libraries.ref("dune")).isEqualTo(new ItemRef("films", "dune"));
  }

  @Test
  void anIdWithAConnectionIsOneOfThat() {
    assertThat(libraries.ref("series:ahsoka")).isEqualTo(new ItemRef("series", "ahsoka"));
    assertThat(libraries.library("series")).isSameAs(series);
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    ItemRef item = new ItemRef("series", "ahsoka");

    assertThat(libraries.ref(item.toString())).isEqualTo(item);
  }

  @Test
  void anIdMayHaveAColonOfItsOwn() {
    assertThat(libraries.ref("dune:part-two")).isEqualTo(new ItemRef("films", "dune:part-two"));
  }

  @Test
  void aConnectionThatIsGoneHasNoItems() {
    assertThatThrownBy(() -> libraries.library("plex"))
        .isInstanceOf(ItemNotFoundException.class)
        .hasMessage("there is no connection 'plex'");
  }

  @Test
  void aLibraryIsNamedLikeAnItem() {
    assertThat(libraries.libraryRef("series:anime")).isEqualTo(new LibraryRef("series", "anime"));
    assertThat(libraries.libraryRef("anime")).isEqualTo(new LibraryRef("films", "anime"));
  }

  @Test
  void whatNoLibraryIsCalledIsNotFound() {
    assertThatThrownBy(() -> libraries.libraryRef("series: "))
        .isInstanceOf(ItemNotFoundException.class)
        .hasMessage("' ' is not the id of a library");
    assertThatThrownBy(() -> libraries.libraryRef("x".repeat(201)))
        .isInstanceOf(ItemNotFoundException.class);
  }

  @Test
  void withoutAnyConnectionNoIdMeansAnything() {
    assertThatThrownBy(() -> new Libraries().ref("dune"))
        .isInstanceOf(ItemNotFoundException.class)
        .hasMessage("no library is connected");
  }
}
