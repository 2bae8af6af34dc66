package dev.badgepipeline.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.badge.BadgeSelection;
import dev.badgepipeline.inventory.BadgedLibraries;
import dev.badgepipeline.inventory.InventoryAt;
import dev.badgepipeline.inventory.LibraryPass;
import dev.badgepipeline.job.JobOrigin;
import dev.badgepipeline.job.JobRequest;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.pipeline.BadgingRequest;
import dev.badgepipeline.pipeline.EndedRun;
import dev.badgepipeline.pipeline.ItemBadging;
import dev.badgepipeline.pipeline.PipelineReport;
import dev.badgepipeline.pipeline.Priority;
import dev.badgepipeline.pipeline.RunFailedException;
import dev.badgepipeline.standin.StandInJellyfin;
import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Surroundings;
import dev.badgepipeline.time.MovedClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sweeps of a Jellyfin whose uploads change what tells of changes, by a clock that is moved. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SweepTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
  private static final String FILMS = "f".repeat(32);
  private static final int COUNT = 12;
  private static final int SERIES = 40;
  private static final int SEASON = 41;
  private static final int COLLECTION = 42;
  private static final int EPISODE = 43;

  /** Enough for a badge, so that posters are uploaded. */
  private static final JsonArray VIDEO =
      new JsonArray()
          .add(
              new JsonObject()
                  .put("Type", "Video")
                  .put("Codec", "hevc")
                  .put("Width", 3840)
                  .put("Height", 2160));

  private final MovedClock clock = new MovedClock(Instant.now());
  private final List<JobRequest> jobs = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject
  @SuppressWarnings("NullAway.Init")
  InventoryAt inventory;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Libraries libraries;

  @Inject
  @SuppressWarnings("NullAway.Init")
  BadgedLibraries badged;

  @Inject
  @SuppressWarnings("NullAway.Init")
  ItemBadging badging;

  private StandInJellyfin jellyfin;
  private Sweep sweep;

  @BeforeEach
  void aLibraryOfFilms() {
    inventory.awaitNotes();
    surroundings.reset();
    jellyfin = surroundings.jellyfin();
    jellyfin.live(clock);
    jellyfin.addLibrary(FILMS, "Films", "/films");
    for (int i = 0; i < COUNT; i++) {
      jellyfin.add(film(i), Ahsoka.poster(), "image/jpeg");
    }
    sweep = sweep(Optional.empty());
  }

  private Sweep sweep(Optional<Boolean> wanted) {
    return sweep(wanted, inventory.pass(clock));
  }

  private Sweep sweepFor(ItemType... types) {
    return sweep(Optional.empty(), inventory.pass(clock, Set.of(types)));
  }

  private Sweep sweep(Optional<Boolean> wanted, LibraryPass pass) {
    return new Sweep(libraries, pass, inventory.claims(clock), badged, this::start, clock, wanted);
  }

  @Test
  void nothingIsLookedAtBeforeAJobHasBadgedSomething() {
    assertThat(find()).isEmpty();

    assertThat(jellyfin.requests(any -> true)).isEmpty();
  }

  @Test
  void whatAPersonBadgesByHandHasNothingElseBadged() {
    badge(ref(0), Priority.PERSON);
    jellyfin.add(film(50), Ahsoka.poster(), "image/jpeg");

    assertThat(find()).isEmpty();
  }

  @Test
  void quietNightsFindNothingAndChangesAmongThemAreFoundOnce() {
    badgeAll();
    assertThat(find()).describedAs("the first look").isEmpty();

    for (int day = 0; day < 7; day++) {
      for (int hour = 0; hour < 24; hour += 6) {
        clock.advance(Duration.ofHours(6));
        assertThat(find()).describedAs("day %d, %d o'clock", day, hour).isEmpty();
      }
      assertThat(findAll()).describedAs("night %d", day).isEmpty();
      if (day == 3) {
        changesAreFoundOnce();
      }
    }
    assertThat(jellyfin.uploads(id(0))).hasSize(1);
    assertThat(jellyfin.uploads(id(2))).hasSize(2);
  }

  private void changesAreFoundOnce() {
    jellyfin.add(film(20), Ahsoka.poster(), "image/jpeg");
    jellyfin.save(id(1));
    jellyfin.replacePoster(id(2), Ahsoka.poster("Casablanca (1942)"));
    jellyfin.change(id(3), new JsonObject().put("Tags", new JsonArray().add("no-badges")));
    await(inventory.exclusions(clock).exclude(ref(4)));
    jellyfin.save(id(4));
    clock.advance(Duration.ofMinutes(1));

    assertThat(find()).containsExactlyInAnyOrder(ref(20), ref(1), ref(2));

    assertThat(jobs.get(jobs.size() - 1).origin()).isEqualTo(JobOrigin.SWEEP);
    assertThat(jobs.get(jobs.size() - 1).key()).isPresent();
    clock.advance(Duration.ofMinutes(2));
    assertThat(find()).describedAs("while looks overlap").isEmpty();
  }

  @Test
  void aQuietSweepIsAHandfulOfCalls() {
    badgeAll();
    find();
    clock.advance(Duration.ofMinutes(15));
    int before = jellyfin.requests(any -> true).size();

    find();

    assertThat(jellyfin.requests(any -> true).size() - before).isLessThanOrEqualTo(5);
  }

  @Test
  void aBetterFileOfAnEpisodeHasItsSeriesBadgedOnce() {
    Ahsoka.addTo(surroundings);
    jellyfin.change(Ahsoka.ID, new JsonObject().put("Path", "/films/ahsoka"));
    badgeAll();
    badge(new ItemRef("jellyfin", Ahsoka.ID), Priority.JOB);
    find();
    clock.advance(Duration.ofMinutes(15));
    find();
    clock.advance(Duration.ofMinutes(15));

    jellyfin.changeEpisodes(
        Ahsoka.ID, new JsonObject().put("SeriesId", Ahsoka.ID).put("Path", "/films/ahsoka/1"));

    assertThat(find()).containsExactly(new ItemRef("jellyfin", Ahsoka.ID));
    clock.advance(Duration.ofMinutes(1));
    assertThat(find()).isEmpty();
  }

  @Test
  void aBetterFileOfAnEpisodeIsNotMissedByALookAtTheWholeLibrary() {
    aSeries();
    badgeAll();
    find();
    clock.advance(Duration.ofMinutes(15));
    find();
    clock.advance(Duration.ofMinutes(8));
    jellyfin.save(id(EPISODE));
    clock.advance(Duration.ofMinutes(7));

    assertThat(findAll()).containsExactly(ref(SERIES));
  }

  @Test
  void otherTypesAreNeitherAskedForNorFoundUnlessTheyAreWanted() {
    aSeries();
    badgeAll();
    badge(ref(SEASON), Priority.JOB);
    find();
    clock.advance(Duration.ofMinutes(15));
    jellyfin.save(id(SEASON));
    jellyfin.save(id(COLLECTION));

    assertThat(find()).isEmpty();
    assertThat(findAll()).isEmpty();
    assertThat(jellyfin.requests(request -> request.query().containsValue("Season"))).isEmpty();
    assertThat(jellyfin.requests(request -> request.query().containsValue("BoxSet"))).isEmpty();
  }

  @Test
  void whatALookIsNotForIsGoneWithItsSeries() {
    aSeries();
    badgeAll();
    badge(ref(SEASON), Priority.JOB);
    find();
    clock.advance(Duration.ofHours(1));
    findAll();
    assertThat(gone()).describedAs("nobody has looked for it").isEmpty();

    jellyfin.remove(id(SERIES));
    clock.advance(Duration.ofHours(1));
    findAll();

    assertThat(gone()).contains(ref(SERIES).toString(), ref(SEASON).toString());
  }

  @Test
  void whatThereIsOfATypeStaysAsItIsAndWhatComesIsBadged() {
    aSeries();
    badgeAll();
    find();
    sweep = sweepFor(ItemType.values());
    clock.advance(Duration.ofMinutes(15));
    assertThat(find()).describedAs("what was there").isEmpty();
    clock.advance(Duration.ofMinutes(15));
    assertThat(find()).describedAs("what was there, a second time").isEmpty();

    jellyfin.add(part(EPISODE + 1, "Episode"), Ahsoka.poster(), "image/jpeg");
    jellyfin.replacePoster(id(SEASON), Ahsoka.poster("Casablanca (1942)"));
    jellyfin.save(id(COLLECTION));
    clock.advance(Duration.ofMinutes(15));

    assertThat(find())
        .containsExactlyInAnyOrder(ref(EPISODE + 1), ref(SEASON), ref(SERIES), ref(COLLECTION));
    clock.advance(Duration.ofMinutes(2));
    assertThat(find()).describedAs("while looks overlap").isEmpty();
    clock.advance(Duration.ofHours(6));
    assertThat(findAll()).isEmpty();
  }

  @Test
  void aBetterFileOfAnEpisodeHasItsSeasonBadgedToo() {
    aSeries();
    badgeAll();
    find();
    sweep = sweepFor(ItemType.SERIES, ItemType.SEASON);
    clock.advance(Duration.ofMinutes(15));
    find();
    clock.advance(Duration.ofMinutes(15));
    find();
    clock.advance(Duration.ofMinutes(15));
    jellyfin.save(id(EPISODE));
    jellyfin.save(id(1));

    assertThat(find()).containsExactlyInAnyOrder(ref(SERIES), ref(SEASON));
  }

  @Test
  void whatHasItsOriginalBackKeepsIt() {
    badgeAll();
    find();
    await(badging.restore(ref(5)));
    await(inventory.exclusions(clock).of(ref(5)));
    clock.advance(Duration.ofMinutes(15));

    assertThat(find()).isEmpty();
    jellyfin.save(id(5));
    assertThat(find()).isEmpty();
  }

  @Test
  void aFilmThatComesUnderAnotherIdIsLeftAloneAsBefore() {
    jellyfin.change(id(6), ids("tt0078748"));
    badgeAll();
    find();
    await(inventory.exclusions(clock).exclude(ref(6)));
    jellyfin.remove(id(6));
    jellyfin.add(film(30).mergeIn(ids("tt0078748")), Ahsoka.poster(), "image/jpeg");
    clock.advance(Duration.ofMinutes(15));

    assertThat(find()).isEmpty();
    assertThat(await(inventory.exclusions(clock).of(ref(30)))).isPresent();
  }

  @Test
  void aSecondCopyOfWhatIsLeftAloneIsAFilmLikeOthers() {
    jellyfin.change(id(6), ids("tt0078748"));
    badgeAll();
    find();
    await(inventory.exclusions(clock).exclude(ref(6)));
    jellyfin.add(film(30).mergeIn(ids("tt0078748")), Ahsoka.poster(), "image/jpeg");
    clock.advance(Duration.ofMinutes(15));

    assertThat(find()).containsExactly(ref(30));
  }

  @Test
  void whatIsGoneIsNotListedAnyMore() {
    badgeAll();
    find();
    jellyfin.remove(id(7));
    clock.advance(Duration.ofHours(1));

    findAll();

    assertThat(gone()).isEqualTo(ref(7).toString());
  }

  @Test
  void aLibraryThatIsBeingReadInIsLeftInPeace() {
    badgeAll();
    find();
    jellyfin.scan(true);
    jellyfin.save(id(1));
    clock.advance(Duration.ofMinutes(15));
    assertThat(find()).isEmpty();

    jellyfin.scan(false);

    assertThat(find()).containsExactly(ref(1));
  }

  @Test
  void oneOfTwoInstancesSweeps() {
    badgeAll();
    find();
    jellyfin.save(id(1));
    clock.advance(Duration.ofMinutes(15));
    await(inventory.claims(clock).claim("jellyfin"));

    assertThat(find()).describedAs("while another one has it").isEmpty();
    clock.advance(Duration.ofMinutes(16));

    assertThat(find()).describedAs("when that one was killed").containsExactly(ref(1));
  }

  @Test
  void anOwnerMayWantAllLibrariesKeptBadged() {
    sweep = sweep(Optional.of(true));
    clock.advance(Duration.ofMinutes(10));
    assertThat(find()).describedAs("what was there before").isEmpty();
    clock.advance(Duration.ofHours(1));
    jellyfin.add(film(40), Ahsoka.poster(), "image/jpeg");

    assertThat(find()).containsExactly(ref(40));
  }

  @Test
  void anOwnerMayWantNoneLookedAt() {
    badgeAll();
    sweep = sweep(Optional.of(false));
    int before = jellyfin.requests(any -> true).size();

    assertThat(find()).isEmpty();
    assertThat(jellyfin.requests(any -> true)).hasSize(before);
  }

  /** A series with a season and an episode, and a collection, there for long beside the films. */
  private void aSeries() {
    jellyfin.add(title(SERIES, "Series"), Ahsoka.poster(), "image/jpeg");
    jellyfin.add(part(SEASON, "Season"), Ahsoka.poster(), "image/jpeg");
    jellyfin.add(part(EPISODE, "Episode"), Ahsoka.poster(), "image/jpeg");
    jellyfin.add(title(COLLECTION, "BoxSet"), Ahsoka.poster(), "image/jpeg");
    jellyfin.collect(id(COLLECTION), id(0));
    clock.advance(Duration.ofMinutes(10));
  }

  /** The items that are missed, with commas between them. */
  private String gone() {
    return surroundings
        .postgres()
        .ask(
            "select coalesce(string_agg(item_id, ',' order by item_id), '') from library_item"
                + " where gone_at is not null");
  }

  /** What one sweep finds, each as often as it was found. */
  private List<ItemRef> find() {
    return foundBy(/* full= */ false);
  }

  private List<ItemRef> findAll() {
    return foundBy(/* full= */ true);
  }

  private List<ItemRef> foundBy(boolean full) {
    int before = jobs.size();
    await(sweep.run(full));
    return jobs.subList(before, jobs.size()).stream()
        .flatMap(job -> job.items().ids().stream())
        .map(libraries::ref)
        .toList();
  }

  /** A job that is worked through a moment later. */
  private Uni<String> start(JobRequest request) {
    jobs.add(request);
    clock.advance(Duration.ofSeconds(1));
    return Uni.join()
        .all(
            request.items().ids().stream()
                .map(libraries::ref)
                .map(item -> run(item, Priority.JOB))
                .toList())
        .usingConcurrencyOf(1)
        .andFailFast()
        .replaceWith("job-" + jobs.size());
  }

  /** The service has noted it too by then, which it would do over changes that come after this. */
  private void badgeAll() {
    for (int i = 0; i < COUNT; i++) {
      badge(ref(i), Priority.JOB);
    }
    inventory.awaitNotes();
  }

  private void badge(ItemRef item, Priority priority) {
    await(run(item, priority));
  }

  private Uni<Void> run(ItemRef item, Priority priority) {
    return badging
        .badge(new BadgingRequest(item, BadgeSelection.ALL, /* force= */ false, priority))
        .map(report -> ended(item, priority, report, Optional.empty()))
        .onFailure(RunFailedException.class)
        .recoverWithItem(
            failed -> ended(item, priority, failed.report(), Optional.of(failed.failure())))
        .chain(run -> inventory.note(clock, run));
  }

  private EndedRun ended(
      ItemRef item, Priority priority, PipelineReport report, Optional<Throwable> failure) {
    return new EndedRun(item, priority, report, failure, Optional.empty());
  }

  private static <T> T await(Uni<T> work) {
    return work.await().atMost(LONG_ENOUGH);
  }

  private static String id(int number) {
    return "%032x".formatted(number + 1);
  }

  private static ItemRef ref(int number) {
    return new ItemRef("jellyfin", id(number));
  }

  private static JsonObject ids(String imdb) {
    return new JsonObject().put("ProviderIds", new JsonObject().put("Imdb", imdb));
  }

  private static JsonObject part(int number, String type) {
    return title(number, type).put("SeriesId", id(SERIES)).put("SeasonId", id(SEASON));
  }

  private static JsonObject film(int number) {
    return title(number, "Movie");
  }

  private static JsonObject title(int number, String type) {
    return new JsonObject()
        .put("Id", id(number))
        .put("Type", type)
        .put("Name", "Film " + number)
        .put("Path", "/films/%d.mkv".formatted(number))
        .put("DateCreated", "2026-01-01T00:%02d:00Z".formatted(number))
        .put("MediaSources", new JsonArray().add(new JsonObject().put("MediaStreams", VIDEO)))
        .put("LocationType", "FileSystem");
  }
}
