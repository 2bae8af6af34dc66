package dev.badgepipeline.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.badgepipeline.library.ItemType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadsTest {

  private static final TitleIds PARASITE =
      new TitleIds(
          ItemType.MOVIE, Optional.of("tt6751668"), Optional.of("496243"), Optional.empty());
  private static final TitleIds AHSOKA =
      new TitleIds(
          ItemType.SERIES, Optional.of("tt13622776"), Optional.of("114461"), Optional.of("393187"));

  @Test
  void jellyfinTellsOfAFilmByItsIdAndThoseOfProviders() {
    assertThat(read(Sender.JELLYFIN, SamplePayloads.JELLYFIN_FILM))
        .containsExactly(
            new Announced.Known("0b8c0d3f-5a5e-4e5a-9b0c-3c5f6d7e8f90", Optional.of(PARASITE)));
  }

  @Test
  void jellyfinTellsOfAnEpisodeAndItsSeriesIsMeant() {
    assertThat(read(Sender.JELLYFIN, SamplePayloads.JELLYFIN_EPISODE))
        .containsExactly(new Announced.Known("e89693a94849aed9fb0cb2e8cc180f1b", Optional.empty()));
  }

  @Test
  void aTemplateWithNothingButTheIdIsEnough() {
    assertThat(read(Sender.JELLYFIN, "{'ItemId': 'abc', }"))
        .containsExactly(new Announced.Known("abc", Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SamplePayloads.JELLYFIN_PLAYBACK,
        "{\"NotificationType\":\"ItemAdded\",\"ItemType\":\"Audio\",\"ItemId\":\"a\"}",
        "{\"NotificationType\":\"ItemDeleted\",\"ItemType\":\"Movie\",\"ItemId\":\"a\"}",
        "{\"NotificationType\":\"Generic\",\"Name\":\"Test\"}"
      })
  void whatJellyfinTellsOfOtherThingsIsPassedOver(String payload) {
    assertThat(read(Sender.JELLYFIN, payload)).isEmpty();
  }

  @Test
  void sonarrTellsOfASeriesByItsIdsEverywhere() {
    assertThat(read(Sender.SONARR, SamplePayloads.SONARR_DOWNLOAD))
        .containsExactly(new Announced.Title(AHSOKA));
  }

  @Test
  void radarrTellsOfAFilmByItsIdsEverywhere() {
    assertThat(read(Sender.RADARR, SamplePayloads.RADARR_DOWNLOAD))
        .containsExactly(new Announced.Title(PARASITE));
  }

  @Test
  void filesThatAreRenamedMatterToo() {
    assertThat(
            read(
                Sender.RADARR,
                SamplePayloads.RADARR_DELETE.replace("\"MovieFileDelete\"", "\"Rename\"")))
        .containsExactly(new Announced.Title(PARASITE));
  }

  @Test
  void testsDeletedFilmsAndEventsOfLaterVersionsArePassedOver() {
    assertThat(read(Sender.SONARR, SamplePayloads.SONARR_TEST)).isEmpty();
    assertThat(read(Sender.RADARR, SamplePayloads.RADARR_DELETE)).isEmpty();
    assertThat(read(Sender.RADARR, "{\"eventType\":\"SomethingNew\",\"movie\":7}")).isEmpty();
  }

  @Test
  void idsThatCouldNotBeAreNone() {
    assertThat(
            read(
                Sender.RADARR,
                "{\"eventType\":\"Download\",\"movie\":{\"imdbId\":\"../x\",\"tmdbId\":0}}"))
        .isEmpty();
  }

  @Test
  void plainIdsComeAloneOrInAList() {
    assertThat(read(Sender.ITEM, "{\"itemId\":\"a\",\"itemIds\":[\"b\",\"a\",7,null,{}]}"))
        .containsExactly(
            new Announced.Known("a", Optional.empty()),
            new Announced.Known("b", Optional.empty()),
            new Announced.Known("7", Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource(Sender.class)
  void garbageIsRefused(Sender sender) {
    for (String garbage : List.of("", "x", "[]", "7", "\u0000\u0001", "{\"a\":".repeat(5_000))) {
      assertThatThrownBy(() -> read(sender, garbage)).isInstanceOf(MalformedPayloadException.class);
    }
  }

  @Test
  void anArrProgramWithoutAnEventAndAPlainFormWithoutAnIdAreRefused() {
    assertThatThrownBy(() -> read(Sender.SONARR, "{\"series\":{}}"))
        .isInstanceOf(MalformedPayloadException.class)
        .hasMessageContaining("eventType");
    assertThatThrownBy(() -> read(Sender.ITEM, "{\"itemId\":\"\"}"))
        .isInstanceOf(MalformedPayloadException.class)
        .hasMessageContaining("itemId");
  }

  private static List<Announced> read(Sender sender, String payload) {
    return Payloads.read(sender, payload.getBytes(StandardCharsets.UTF_8));
  }
}
