package dev.badgepipeline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.library.AudioStream;
import dev.badgepipeline.library.ConnectionDetails;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemQuery;
import dev.badgepipeline.library.MediaLibrary;
import dev.badgepipeline.library.MediaVersion;
import dev.badgepipeline.library.VideoStream;
import dev.badgepipeline.storage.StorageConfig;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleLibraryTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  private final SampleLibrary sample;

  private record Data(Path dataDir) implements StorageConfig {}

  SampleLibraryTest(@TempDir Path directory) {
    sample = new SampleLibrary(new Data(directory));
  }

  @Test
  void theIndexNamesEveryFileAndNoOther() throws IOException, URISyntaxException {
    sample.open("sample", ConnectionDetails.of("sample"));

    assertThat(files(sample.directory()))
        .containsExactlyInAnyOrderElementsOf(
            files(carried()).stream().filter(file -> !file.equals("index.txt")).toList());
  }

  @Test
  void everyTitleCanBeRead() throws IOException, URISyntaxException {
    List<Item> items = items();

    assertThat(items).hasSize(titles().size());
  }

  @Test
  void everyTitleHasAPoster() {
    assertThat(items()).allSatisfy(item -> assertThat(item.posterTag()).isPresent());
  }

  @Test
  void everyTitleCanBePlayed() {
    assertThat(items())
        .flatExtracting(Item::playables)
        .isNotEmpty()
        .allSatisfy(
            playable ->
                assertThat(playable.versions())
                    .isNotEmpty()
                    .allSatisfy(version -> assertThat(version.video()).isNotEmpty())
                    .allSatisfy(version -> assertThat(version.audio()).isNotEmpty()));
  }

  @Test
  void everyHeightFromStandardTo4kIsThere() {
    assertThat(video())
        .extracting(VideoStream::height)
        .contains(
            OptionalInt.of(480),
            OptionalInt.of(576),
            OptionalInt.of(720),
            OptionalInt.of(1080),
            OptionalInt.of(1440),
            OptionalInt.of(2160));
  }

  @Test
  void everyFormOfHighDynamicRangeIsThere() {
    assertThat(video().stream().flatMap(stream -> stream.videoRangeType().stream()))
        .contains("HDR10", "HDR10Plus", "HLG", "DOVIWithHDR10", "DOVIWithHDR10Plus", "DOVI");
  }

  @Test
  void soundFromMonoToEightChannelsIsThere() {
    assertThat(audio())
        .extracting(AudioStream::channels)
        .contains(OptionalInt.of(1), OptionalInt.of(2), OptionalInt.of(6), OptionalInt.of(8));
  }

  @Test
  void soundFromLossyToSpatialIsThere() {
    assertThat(audio().stream().flatMap(stream -> stream.codec().stream()))
        .contains("mp3", "aac", "opus", "ac3", "flac", "dts");
    assertThat(audio().stream().flatMap(stream -> stream.profile().stream()))
        .contains(
            "Dolby TrueHD + Dolby Atmos",
            "Dolby Digital Plus + Dolby Atmos",
            "DTS-HD HRA",
            "DTS-HD MA",
            "DTS-HD MA + DTS:X");
  }

  @Test
  void ratedAndUnratedTitlesAreThere() {
    assertThat(items()).extracting(item -> item.ratings().isEmpty()).contains(true, false);
  }

  @Test
  void whatIsThereAlreadyIsLeftAlone() throws IOException {
    sample.open("sample", ConnectionDetails.of("sample"));
    Path poster = sample.directory().resolve("Summer 1998/poster.jpg");
    Files.writeString(poster, "badged meanwhile");

    sample.open("sample", ConnectionDetails.of("sample"));

    assertThat(poster).hasContent("badged meanwhile");
  }

  private List<Item> items() {
    MediaLibrary library = sample.open("sample", ConnectionDetails.of("sample"));
    return library
        .summaries(ItemQuery.ALL)
        .map(item -> item.ref().id())
        .onItem()
        .transformToUniAndConcatenate(library::item)
        .collect()
        .asList()
        .await()
        .atMost(LONG_ENOUGH);
  }

  private List<VideoStream> video() {
    return versions().flatMap(version -> version.video().stream()).toList();
  }

  private List<AudioStream> audio() {
    return versions().flatMap(version -> version.audio().stream()).toList();
  }

  private Stream<MediaVersion> versions() {
    return items().stream()
        .flatMap(item -> item.playables().stream())
        .flatMap(playable -> playable.versions().stream());
  }

  private static List<String> titles() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(carried())) {
      return files.filter(Files::isDirectory).map(Path::toString).toList();
    }
  }

  private static List<String> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString())
          .toList();
    }
  }

  private static Path carried() throws URISyntaxException {
    URL index =
        Optional.ofNullable(SampleLibrary.class.getResource("/sample-library/index.txt"))
            .orElseThrow();
    return Objects.requireNonNull(Path.of(index.toURI()).getParent());
  }
}
