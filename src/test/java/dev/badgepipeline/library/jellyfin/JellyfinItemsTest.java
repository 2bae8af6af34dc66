package dev.badgepipeline.library.jellyfin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.library.AudioStream;
import dev.badgepipeline.library.Details;
import dev.badgepipeline.library.EpisodeNumber;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.MalformedItemException;
import dev.badgepipeline.library.MediaVersion;
import dev.badgepipeline.library.PictureFormat;
import dev.badgepipeline.library.Playable;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.library.Release;
import dev.badgepipeline.library.SubtitleStream;
import dev.badgepipeline.library.VersionFile;
import dev.badgepipeline.library.VideoStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JellyfinItemsTest {

  private final JellyfinItems items = new JellyfinItems(new ObjectMapper());

  @Test
  void readsWhatIdentifiesAnItem() {
    Item item =
        items.parse(
            """
            {"Id":"4711","Name":"Alien","Type":"Movie","Taglines":["In space no one can hear"],
             "ProviderIds":{"Imdb":"tt0078748","TMDB":"348","Tvdb":" 77 "}}
            """);

    assertThat(item)
        .isEqualTo(
            new Item(
                ItemRef.uploaded("4711"),
                Optional.empty(),
                "Alien",
                ItemType.MOVIE,
                new ProviderIds(Optional.of("tt0078748"), Optional.of("348"), Optional.of("77")),
                ProviderIds.NONE,
                List.of(new Playable("Alien", List.of())),
                List.of(),
                Release.UNKNOWN,
                Details.UNKNOWN,
                Optional.empty()));
  }

  @Test
  void readsStreams() {
    assertThat(
            versions(
                """
                "MediaStreams":[
                  {"Type":"Video","Codec":"hevc","Width":3840,"Height":1608,"VideoRange":"HDR",
                   "VideoRangeType":"DOVI","ColorTransfer":"smpte2084","DvProfile":8},
                  {"Type":"Audio","Codec":"eac3","Profile":"Dolby Atmos",
                   "AudioSpatialFormat":"DolbyAtmos","Channels":6,"ChannelLayout":"5.1",
                   "Title":"Main","DisplayTitle":"Main - 5.1","IsDefault":true},
                  {"Type":"Subtitle","Codec":"subrip"}, null]
                """))
        .containsExactly(
            new MediaVersion(
                VersionFile.UNKNOWN,
                Optional.empty(),
                List.of(
                    new VideoStream(
                        Optional.of("hevc"),
                        OptionalInt.of(3840),
                        OptionalInt.of(1608),
                        Optional.of("HDR"),
                        Optional.of("DOVI"),
                        Optional.of("smpte2084"),
                        OptionalInt.of(8),
                        PictureFormat.UNKNOWN)),
                List.of(
                    new AudioStream(
                        Optional.of("eac3"),
                        Optional.of("Dolby Atmos"),
                        Optional.of("DolbyAtmos"),
                        OptionalInt.of(6),
                        Optional.of("5.1"),
                        Optional.of("Main"),
                        Optional.of("Main - 5.1"),
                        /* isDefault= */ true,
                        /* isHearingImpaired= */ false,
                        /* language= */ Optional.empty())),
                List.of(new SubtitleStream(Optional.empty(), Optional.empty(), false, false))));
  }

  @Test
  void readsHowAPictureIsMadeUp() {
    assertThat(
            format(
                """
                "BitDepth":10,"AverageFrameRate":1000,"RealFrameRate":23.976025,
                "AspectRatio":"2.35:1","IsAnamorphic":true,"IsInterlaced":false
                """))
        .isEqualTo(
            new PictureFormat(
                OptionalInt.of(10),
                OptionalDouble.of(23.976),
                OptionalDouble.of(2.35),
                Optional.of(true),
                Optional.of(false)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "16:0", "wide", "1:2:3", "-4:3"})
  void whatIsNoShapeIsNotKnown(String ratio) {
    assertThat(format("\"AspectRatio\":\"" + ratio + "\"").aspect()).isEmpty();
  }

  @Test
  void theServersOwnChoiceOfFrameRatesCounts() {
    assertThat(
            format(
                    """
                    "ReferenceFrameRate":59.94006,"AverageFrameRate":60.5,"RealFrameRate":180
                    """)
                .framesPerSecond())
        .hasValue(59.94);
  }

  @Test
  void readsSubtitlesAndLanguages() {
    assertThat(
            versions(
                """
                "MediaStreams":[{"Type":"Audio","Language":"ger"},
                  {"Type":"Subtitle","Language":"eng","Title":"SDH","IsForced":true,
                   "IsHearingImpaired":true}]
                """))
        .singleElement()
        .satisfies(
            version ->
                assertThat(version.audio())
                    .singleElement()
                    .satisfies(stream -> assertThat(stream.language()).hasValue("ger")))
        .satisfies(
            version ->
                assertThat(version.subtitles())
                    .containsExactly(
                        new SubtitleStream(
                            Optional.of("eng"),
                            Optional.of("SDH"),
                            /* isForced= */ true,
                            /* isHearingImpaired= */ true)));
  }

  @Test
  void readsWhatVersionsAreCalled() {
    assertThat(
            versions(
                """
                "MediaSources":[{"Name":"Final Cut","Path":"/films/b.mkv",
                  "Video3DFormat":"HalfSideBySide","MediaStreams":[]}]
                """))
        .containsExactly(
            new MediaVersion(
                new VersionFile(Optional.of("Final Cut"), Optional.of("/films/b.mkv")),
                Optional.of("HalfSideBySide"),
                List.of(),
                List.of(),
                List.of()));
  }

  @Test
  void readsDetails() {
    Item item =
        items.parse(
            """
            {"Name":"x","Type":"Episode","Genres":["Drama",null,"Drama"," "],"Tags":["mine"],
             "Studios":[{"Name":"HBO"},null,{}],"ProductionLocations":["Germany"],
             "OfficialRating":"TV-MA","Status":"Ended","DateCreated":"2024-02-03T04:05:06.0Z",
             "EndDate":"2019-05-19T00:00:00.0Z","RunTimeTicks":36000000000,"Path":"/tv/x.mkv",
             "ParentIndexNumber":2,"IndexNumber":5,"IndexNumberEnd":6}
            """);

    assertThat(item.details())
        .isEqualTo(
            new Details(
                List.of("Drama"),
                List.of("mine"),
                List.of("HBO"),
                List.of("Germany"),
                Optional.of("TV-MA"),
                Optional.of("Ended"),
                Optional.of(LocalDate.parse("2024-02-03")),
                Optional.of(LocalDate.parse("2019-05-19")),
                Optional.empty(),
                Optional.of(Duration.ofHours(1)),
                new EpisodeNumber(OptionalInt.of(2), OptionalInt.of(5), OptionalInt.of(6)),
                Optional.of("/tv/x.mkv")));
    assertThat(item.playables())
        .singleElement()
        .satisfies(playable -> assertThat(playable.number()).isEqualTo(item.details().number()))
        .satisfies(playable -> assertThat(playable.runtime()).hasValue(Duration.ofHours(1)));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -5, Long.MAX_VALUE})
  void aLengthThatNothingHasIsNotKnown(long ticks) {
    Item item = items.parse("{\"Name\":\"x\",\"Type\":\"Movie\",\"RunTimeTicks\":" + ticks + "}");

    assertThat(item.details().runtime()).isEmpty();
  }

  @Test
  void noListIsLongerThanAnybodyNeeds() {
    String tags =
        IntStream.range(0, 1000).mapToObj(i -> "\"t" + i + "\"").collect(Collectors.joining(","));
    Item item = items.parse("{\"Name\":\"x\",\"Type\":\"Movie\",\"Tags\":[" + tags + "]}");

    assertThat(item.details().tags()).hasSize(100);
  }

  private PictureFormat format(String fields) {
    return versions("\"MediaStreams\":[{\"Type\":\"Video\"," + fields + "}]")
        .get(0)
        .video()
        .get(0)
        .format();
  }

  @Test
  void everySourceIsAVersionOfItsOwn() {
    assertThat(
            versions(
                """
                "MediaSources":[{"MediaStreams":[{"Type":"Video","Width":3840}]},
                                {"MediaStreams":[{"Type":"Video","Width":1920}]},null],
                "MediaStreams":[{"Type":"Video","Width":3840}]
                """))
        .extracting(version -> version.video().get(0).width())
        .containsExactly(OptionalInt.of(3840), OptionalInt.of(1920));
  }

  @Test
  void streamTypesComeByNumberToo() {
    List<MediaVersion> versions =
        versions("\"MediaStreams\":[{\"Type\":\"1\",\"Width\":1920},{\"Type\":\"0\"}]");

    assertThat(versions)
        .singleElement()
        .satisfies(version -> assertThat(version.video()).hasSize(1))
        .satisfies(version -> assertThat(version.audio()).hasSize(1));
  }

  @Test
  void aMissingLayerIsNoDolbyVision() {
    assertThat(
            versions(
                """
                "MediaStreams":[{"Type":"Video","DvProfile":7,"RpuPresentFlag":0,"BlPresentFlag":1}]
                """))
        .singleElement()
        .satisfies(version -> assertThat(version.video().get(0).dolbyVisionProfile()).isEmpty());
  }

  @Test
  void anItemWithoutAnIdIsAnUploadedOne() {
    assertThat(items.parse("{\"Name\":\"Alien\",\"Type\":\"Movie\"}").ref())
        .isEqualTo(ItemRef.uploaded("uploaded"));
  }

  @ParameterizedTest
  @CsvSource({"Movie, MOVIE", "Series, SERIES", "Season, SEASON", "Episode, EPISODE"})
  void knowsTheTypesThatHavePosters(String name, ItemType type) {
    assertThat(items.parse("{\"Name\":\"x\",\"Type\":\"" + name + "\"}").type()).isEqualTo(type);
  }

  @Test
  void anIdThatIsNotANumberIsNoId() {
    assertThat(
            items
                .parse("{\"Name\":\"x\",\"Type\":\"Movie\",\"ProviderIds\":{\"Tmdb\":\"../../3\"}}")
                .ids())
        .isEqualTo(ProviderIds.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"Type\":\"Movie\"}                                               | Name must be",
        "{\"Name\":\" \",\"Type\":\"Movie\"}                                | Name must be",
        "{\"Name\":\"x\"}                                                   | Type must be",
        "{\"Name\":\"x\",\"Type\":\"Person\"}                               | not Person",
        "{\"Name\":\"x\",\"Type\":\"Movie\",\"ProviderIds\":{\"Imdb\":\"7\"}} | ProviderIds.Imdb",
        "{\"Name\":\"x\",\"Type\":\"Movie\",\"ProviderIds\":[]}             | ProviderIds has",
        "{\"Name\":[],\"Type\":\"Movie\"}                                   | Name has a value",
        "{\"MediaStreams\":[{},{\"Width\":\"wide\"}]}                       | MediaStreams[1].Width",
        "[]                                                                 | the document",
        "null                                                               | must be a JSON object",
        "{\"Name\":                                                         | not valid JSON",
      })
  void namesTheFieldThatIsWrong(String document, String words) {
    assertThatThrownBy(() -> items.parse(document))
        .isInstanceOf(MalformedItemException.class)
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"MediaStreams\":[", "\"TagsOfNobody\":["})
  void anItemHasNotMoreInItThanAnyItem(String list) {
    String document = "{\"Name\":\"x\",\"Type\":\"Movie\"," + list + "{},".repeat(150_000) + "{}]}";

    assertThatThrownBy(() -> items.parse(document))
        .isInstanceOf(MalformedItemException.class)
        .hasMessage("the item is larger or deeper than any item is");
  }

  @Test
  void aNameHasAnEnd() {
    String document = "{\"Name\":\"" + "x".repeat(501) + "\",\"Type\":\"Movie\"}";

    assertThatThrownBy(() -> items.parse(document))
        .isInstanceOf(MalformedItemException.class)
        .hasMessage("Name must be a text of 1 to 500 characters in one line");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\n", "\\r", "\\u001b[2J", "\\u0085", "\\u2028"})
  void aNameIsOneLineOfTheLog(String control) {
    String document = "{\"Name\":\"Alien" + control + "ERROR x\",\"Type\":\"Movie\"}";

    assertThatThrownBy(() -> items.parse(document))
        .isInstanceOf(MalformedItemException.class)
        .hasMessageContaining("Name must be");
  }

  @ParameterizedTest
  @ValueSource(strings = {"4711\\nERROR x", " ", ""})
  void anIdIsOneLineOfTheLog(String id) {
    String document = "{\"Id\":\"" + id + "\",\"Name\":\"Alien\",\"Type\":\"Movie\"}";

    assertThatThrownBy(() -> items.parse(document))
        .isInstanceOf(MalformedItemException.class)
        .hasMessageContaining("Id must be");
  }

  private List<MediaVersion> versions(String streams) {
    Item item = items.parse("{\"Name\":\"Alien\",\"Type\":\"Movie\"," + streams + "}");
    return item.playables().get(0).versions();
  }
}
