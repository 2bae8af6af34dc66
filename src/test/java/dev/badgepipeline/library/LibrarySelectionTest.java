package dev.badgepipeline.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LibrarySelectionTest {

  private static final Kind SAMPLE = new Kind("sample", false);
  private static final Kind FOLDER = new Kind("folder", false);
  private static final Kind JELLYFIN = new Kind("jellyfin", true);

  private record Config(Optional<String> library) implements LibraryConfig {}

  private record Kind(String name, boolean isConfigured) implements LibraryProvider {

    @Override
    public MediaLibrary open(String connection) {
      throw new UnsupportedOperationException("choosing opens nothing");
    }
  }

  @Test
  void theConfiguredLibraryIsMeant() {
    assertThat(choose(Optional.empty(), SAMPLE, FOLDER, JELLYFIN)).isEqualTo(JELLYFIN);
  }

  @Test
  void theSampleLibraryIsMeantWhenNoneIsConfigured() {
    assertThat(choose(Optional.empty(), FOLDER, SAMPLE)).isEqualTo(SAMPLE);
  }

  @Test
  void othersThatAreConfiguredComeAfterTheChoice() {
    assertThat(
            LibrarySelection.chosen(
                new Config(Optional.of("folder")), List.of(SAMPLE, JELLYFIN, FOLDER)))
        .containsExactly(FOLDER, JELLYFIN);
  }

  @Test
  void theOwnersChoiceCountsMost() {
    assertThat(choose(Optional.of("folder"), SAMPLE, JELLYFIN, FOLDER)).isEqualTo(FOLDER);
  }

  @Test
  void aChoiceThatDoesNotExistIsExplained() {
    assertThatThrownBy(() -> choose(Optional.of("plex"), SAMPLE, JELLYFIN, FOLDER))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("badge-pipeline.library is 'plex'; it can be folder, jellyfin, sample");
  }

  private static LibraryProvider choose(Optional<String> library, LibraryProvider... providers) {
    return LibrarySelection.chosen(new Config(library), List.of(providers)).iterator().next();
  }
}
