package dev.badgepipeline.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.badgepipeline.database.DataUnavailableException;
import dev.badgepipeline.job.JobOrigin;
import dev.badgepipeline.job.JobRequest;
import dev.badgepipeline.job.JobWork;
import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.time.VirtualTime;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes of what senders tell, with time moved and the service ended and started again. */
class WebhookRoundsTest {

  private static final Instant NOW = Instant.parse("2026-11-29T20:00:00Z");
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final ProviderIds PARASITE = ProviderIds.imdb("tt6751668");
  private static final ProviderIds AHSOKA = ProviderIds.imdb("tt13622776");

  @SuppressWarnings("NullAway.Init") // injected
  @TempDir
  Path dataDir;

  private final VirtualTime time = new VirtualTime();
  private final ListedLibrary library = new ListedLibrary();
  private final Libraries libraries = new Libraries();
  private final List<JobRequest> jobs = new ArrayList<>();
  private boolean jobsAreAway;

  @SuppressWarnings("NullAway.Init") // before each test
  private WebhookFile file;

  @SuppressWarnings("NullAway.Init") // before each test
  private Webhooks webhooks;

  @SuppressWarnings("NullAway.Init") // before each test
  private WebhookRounds rounds;

  @BeforeEach
  void start() {
    libraries.connect(Map.of(ListedLibrary.CONNECTION, library));
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    ObjectMapper json =
        new ObjectMapper().registerModule(new Jdk8Module()).registerModule(new JavaTimeModule());
    file = new WebhookFile(json, () -> dataDir);
    webhooks = new Webhooks(Settings.USUAL, libraries, file, clock, time);
    webhooks.goOn();
    rounds =
        new WebhookRounds(
            webhooks,
            file,
            Settings.USUAL,
            new ArrivalSearch(libraries),
            libraries,
            this::note,
            clock,
            time);
  }

  private Uni<String> note(JobRequest request) {
    if (jobsAreAway) {
      return Uni.createFrom().failure(new DataUnavailableException("no database"));
    }
    jobs.add(request);
    return Uni.createFrom().item("job-" + jobs.size());
  }

  @AfterEach
  void stop() {
    file.close();
  }

  @Test
  void oneJobIsAskedForWhatCameTogether() {
    library.film("dune", ProviderIds.NONE, LONG_AGO);
    library.film("heat", ProviderIds.NONE, LONG_AGO);
    tell(Sender.ITEM, "{\"itemId\":\"dune\"}");
    tell(Sender.ITEM, "{\"itemIds\":[\"heat\",\"d-u-n-e\"]}");

    pass(29);
    assertThat(jobs).isEmpty();
    pass(1);

    assertThat(jobs)
        .singleElement()
        .satisfies(
            job -> {
              assertThat(job.work()).isEqualTo(JobWork.BADGE);
              assertThat(job.origin()).isEqualTo(JobOrigin.WEBHOOK);
              assertThat(job.key()).isPresent();
              assertThat(job.items().ids()).containsExactly("jellyfin:dune", "jellyfin:heat");
            });
    pass(600);
    assertThat(jobs).hasSize(1);
  }

  @Test
  void episodesOfASeriesAreOneItem() {
    library.series("ahsoka", AHSOKA, LONG_AGO);
    library.episode("one", "ahsoka", NOW);
    library.episode("two", "ahsoka", NOW);
    tell(Sender.ITEM, "{\"itemIds\":[\"one\",\"two\"]}");

    pass(30);

    assertThat(ids()).containsExactly(List.of("jellyfin:ahsoka"));
  }

  @Test
  void aFilmThatRadarrTellsOfIsLookedForUntilTheLibraryHasIt() {
    tell(Sender.RADARR, SamplePayloads.RADARR_DOWNLOAD);
    pass(30);
    pass(30);
    assertThat(library.lists()).hasSize(2);
    library.film("other", ProviderIds.imdb("tt0000001"), NOW);
    library.film("parasite", PARASITE, NOW);

    pass(60);
    pass(30);

    assertThat(ids()).containsExactly(List.of("jellyfin:parasite"));
    assertThat(webhooks.state().expected()).isZero();
    pass(600);
    assertThat(library.lists()).hasSize(3);
  }

  @Test
  void theLibraryIsAskedForWhatHasChangedOfLateAndNotForEverything() {
    library.film("parasite", PARASITE, LONG_AGO);
    tell(Sender.RADARR, SamplePayloads.RADARR_DOWNLOAD);

    pass(60);

    assertThat(jobs).isEmpty();
    assertThat(library.lists())
        .allSatisfy(list -> assertThat(list.changedSince()).contains(NOW.minusSeconds(120)));
  }

  @Test
  void aTitleThatDoesNotComeIsLookedForFiveTimesAndLeftToTheSweep() {
    tell(Sender.RADARR, SamplePayloads.RADARR_DOWNLOAD);

    for (int looks : List.of(1, 2, 3, 4, 5)) {
      Duration before = looks == 1 ? Duration.ZERO : ExpectedTitles.LOOKS.get(looks - 2);
      pass((int) ExpectedTitles.LOOKS.get(looks - 1).minus(before).toSeconds() - 1);
      assertThat(library.lists()).hasSize(looks - 1);
      pass(1);
      assertThat(library.lists()).hasSize(looks);
    }
    pass(3_600);

    assertThat(library.lists()).hasSize(5);
    assertThat(webhooks.state().expected()).isZero();
  }

  @Test
  void aSeriesHasComeWhenOneOfItsEpisodesHas() {
    library.series("ahsoka", AHSOKA, LONG_AGO);
    library.series("andor", ProviderIds.imdb("tt9253284"), LONG_AGO);
    library.episode("of andor", "andor", NOW);
    tell(Sender.SONARR, SamplePayloads.SONARR_DOWNLOAD);
    pass(30);
    library.episode("three", "ahsoka", NOW);

    pass(30);
    pass(30);

    assertThat(ids()).containsExactly(List.of("jellyfin:ahsoka"));
  }

  /** Where episodes are not listed, or the poster of the series was uploaded a moment ago. */
  @Test
  void aSeriesThatHasOnlyChangedItselfIsTakenAtTheLastLook() {
    library.series("ahsoka", AHSOKA, NOW);
    tell(Sender.SONARR, SamplePayloads.SONARR_DOWNLOAD);
    pass(30);
    pass(30);
    pass(60);
    pass(180);
    assertThat(webhooks.state().expected()).isEqualTo(1);

    pass(300);
    pass(30);

    assertThat(ids()).containsExactly(List.of("jellyfin:ahsoka"));
  }

  @Test
  void anIdThatJellyfinDoesNotKnowYetIsLookedForToo() {
    tell(Sender.JELLYFIN, "{\"ItemId\":\"late\"}");
    pass(30);
    assertThat(jobs).isEmpty();
    assertThat(webhooks.state().expected()).isEqualTo(1);
    library.film("late", ProviderIds.NONE, NOW);

    pass(30);
    pass(30);

    assertThat(ids()).containsExactly(List.of("jellyfin:late"));
  }

  @Test
  void whatWaitsAndWhatIsExpectedOutlivesTheProgram() {
    library.film("dune", ProviderIds.NONE, LONG_AGO);
    tell(Sender.ITEM, "{\"itemId\":\"dune\"}");
    tell(Sender.RADARR, SamplePayloads.RADARR_DOWNLOAD);
    stop();

    start();
    library.film("parasite", PARASITE, NOW);
    pass(30);
    pass(30);

    assertThat(ids()).containsExactly(List.of("jellyfin:dune"), List.of("jellyfin:parasite"));
    assertThat(webhooks.state().senders())
        .filteredOn(sender -> sender.name().equals("radarr"))
        .singleElement()
        .satisfies(sender -> assertThat(sender.lastHeard()).contains(NOW));
    stop();

    start();
    assertThat(webhooks.state().waiting() + webhooks.state().expected()).isZero();
  }

  @Test
  void whatNoJobCanBeNotedForWaitsAndKeepsItsKey() {
    library.film("dune", ProviderIds.NONE, LONG_AGO);
    tell(Sender.ITEM, "{\"itemId\":\"dune\"}");
    jobsAreAway = true;
    pass(30);
    pass(29);
    assertThat(webhooks.state().waiting()).isEqualTo(1);
    jobsAreAway = false;
    pass(1);

    assertThat(ids()).containsExactly(List.of("jellyfin:dune"));
  }

  @Test
  void whatALibraryThatIsAwayHasWaitsForIt() {
    library.film("dune", ProviderIds.NONE, LONG_AGO);
    library.away(true);
    tell(Sender.ITEM, "{\"itemId\":\"dune\"}");
    pass(30);
    pass(3_600);
    assertThat(jobs).isEmpty();
    library.away(false);

    pass(30);

    assertThat(ids()).containsExactly(List.of("jellyfin:dune"));
  }

  @Test
  void noMoreTitlesAreLookedForThanThereIsRoomFor() {
    for (int id = 1; id <= 5; id++) {
      tell(Sender.RADARR, "{\"eventType\":\"Download\",\"movie\":{\"tmdbId\":" + id + "}}");
    }

    assertThat(webhooks.state().expected()).isEqualTo(Settings.USUAL.expected());
  }

  @Test
  void aConnectionThatIsNotThereAndAnIdThatCouldNotBeAreRefused() {
    assertThatThrownBy(
            () ->
                webhooks
                    .take(Sender.ITEM, Optional.of("attic"), bytes("{\"itemId\":\"a\"}"))
                    .await()
                    .indefinitely())
        .isInstanceOf(ItemNotFoundException.class);
    assertThatThrownBy(() -> tell(Sender.ITEM, "{\"itemId\":\"../x\"}"))
        .isInstanceOf(MalformedPayloadException.class);
  }

  private void tell(Sender sender, String payload) {
    webhooks.take(sender, Optional.empty(), bytes(payload)).await().indefinitely();
  }

  private static byte[] bytes(String payload) {
    return payload.getBytes(StandardCharsets.UTF_8);
  }

  private void pass(int seconds) {
    time.pass(Duration.ofSeconds(seconds));
    rounds.round().await().indefinitely();
  }

  private List<List<String>> ids() {
    return jobs.stream().map(job -> job.items().ids()).toList();
  }
}
