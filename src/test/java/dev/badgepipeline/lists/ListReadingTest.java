package dev.badgepipeline.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.json.Documents;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.library.TestItems;
import dev.badgepipeline.ratings.Asker;
import dev.badgepipeline.ratings.MeteredCalls;
import dev.badgepipeline.surroundings.Surroundings;
import dev.badgepipeline.time.MovedClock;
import dev.badgepipeline.upstream.UpstreamException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists in a real database, by a clock that is moved. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class ListReadingTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final ListedTitle JAWS = film("tt0073195", "578", 1);
  private static final ListedTitle ALIEN = film("tt0078748", "348", 2);
  private static final ListedTitle HEAT = film("tt0113277", "949", 3);

  private final MovedClock clock = new MovedClock(Instant.parse("2026-05-04T10:00:00Z"));

  /** Each test has calls of its own, which are counted for longer than a test takes. */
  private final ScriptedLists provider = new ScriptedLists("Scripted " + UUID.randomUUID());

  /** What who asks is told. */
  private final List<Instant> due = new CopyOnWriteArrayList<>();

  private final Asker asker = Asker.LIBRARY.telling(due::add);

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject
  @SuppressWarnings("NullAway.Init")
  DatabaseTiers tiers;

  @Inject
  @SuppressWarnings("NullAway.Init")
  MeteredCalls calls;

  @Inject
  @SuppressWarnings("NullAway.Init")
  ObjectMapper json;

  @Inject
  @SuppressWarnings("NullAway.Init")
  TitleLists lists;

  @Inject
  @SuppressWarnings("NullAway.Init")
  ListChanges changes;

  @BeforeEach
  void aListOfThree() {
    surroundings.reset();
    provider.write("top", JAWS, ALIEN, HEAT);
    provider.want(new WantedList("top", false));
  }

  @Test
  void aListIsReadPageByPageOnceWhenItIsDue() {
    round();
    round();

    assertThat(provider.calls()).containsExactly("top from 0", "top from 2");
    assertThat(place(JAWS)).isEqualTo(Optional.of(1));
    assertThat(place(HEAT)).isEqualTo(Optional.of(3));
  }

  @Test
  void aDayLaterItIsReadAgain() {
    round();
    clock.advance(Duration.ofHours(25));
    provider.write("top", HEAT);

    round();

    assertThat(listed(JAWS)).isFalse();
    assertThat(listed(HEAT)).isTrue();
  }

  @Test
  void severalInstancesReadAListOnce() {
    List<Uni<Void>> rounds = IntStream.range(0, 4).mapToObj(instance -> reading().round()).toList();
    Uni.join().all(rounds).andFailFast().await().atMost(LONG_ENOUGH);

    assertThat(provider.calls()).containsExactly("top from 0", "top from 2");
  }

  @Test
  void aFilmIsNotMistakenForASeriesOfTheSameNumber() {
    round();
    ProviderIds number = new ProviderIds(Optional.empty(), Optional.of("578"), Optional.empty());

    assertThat(place(TestItems.withIds(ItemType.MOVIE, number, ProviderIds.NONE)).listed())
        .isTrue();
    assertThat(place(TestItems.withIds(ItemType.SERIES, number, ProviderIds.NONE)).listed())
        .isFalse();
  }

  @Test
  void whatIsNewIsToldOnceAndSoIsWhatHasLeft() {
    round();
    assertThat(untold()).containsExactlyInAnyOrder("tt0073195", "tt0078748", "tt0113277");
    tell();
    assertThat(untold()).isEmpty();

    provider.write("top", JAWS, ALIEN);
    aDayPasses();

    assertThat(untold()).containsExactly("tt0113277");
    tell();
    assertThat(untold()).isEmpty();
    assertThat(surroundings.postgres().ask("select count(*) from provider_list_title"))
        .isEqualTo("2");
  }

  @Test
  void whatComesBackBeforeAnybodyWasToldIsToldAsPresent() {
    round();
    tell();
    provider.write("top", JAWS, ALIEN);
    aDayPasses();
    List<ListChange> beforeItCameBack = next();
    provider.write("top", JAWS, ALIEN, HEAT);
    aDayPasses();

    await(changes.told(beforeItCameBack));

    assertThat(untold()).containsExactly("tt0113277");
    assertThat(listed(HEAT)).isTrue();
  }

  @Test
  void anotherPlaceIsNewsOnlyWherePlacesAreShown() {
    round();
    tell();
    provider.write("top", film("tt0073195", "578", 2), film("tt0078748", "348", 1), HEAT);

    aDayPasses();
    assertThat(untold()).isEmpty();
    assertThat(place(JAWS)).isEqualTo(Optional.of(2));

    provider.want(new WantedList("top", true));
    provider.write("top", JAWS, ALIEN, HEAT);
    aDayPasses();
    assertThat(untold()).containsExactlyInAnyOrder("tt0073195", "tt0078748");
  }

  @Test
  void aListThatCannotBeReadStaysAsItIsAndSaysWhy() {
    round();
    provider.failWith(new UpstreamException("Scripted answers 503 without a list"));

    aDayPasses();

    ListPlace place = place(item(JAWS));
    assertThat(place.listed()).isTrue();
    assertThat(place.readAt()).contains(Instant.parse("2026-05-04T10:00:00Z"));
    assertThat(place.trouble()).contains("Scripted answers 503 without a list");
  }

  @Test
  void whatCouldNotBeReadIsTriedAgainInAnHourAndNoSooner() {
    provider.failWith(new UpstreamException("Scripted answers 503 without a list"));
    round();
    round();
    assertThat(provider.calls()).hasSize(1);

    provider.failWith(null);
    clock.advance(Duration.ofMinutes(61));
    round();

    assertThat(place(item(JAWS)).trouble()).isEmpty();
    assertThat(listed(JAWS)).isTrue();
  }

  @Test
  void aListThatThereIsNotHoldsUpNoOther() {
    provider.want(new WantedList("absent", false), new WantedList("top", false));

    round();

    assertThat(listed(JAWS)).isTrue();
    assertThat(places(item(JAWS), "absent").places())
        .containsExactly(
            new ListPlace(
                "absent",
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of("it has no such list")));
  }

  @Test
  void whatAListSaysHoldsOnceItIsRead() {
    place(item(JAWS));
    assertThat(due).containsExactly(Instant.MIN);

    round();
    due.clear();
    place(item(JAWS));
    assertThat(due).isEmpty();
  }

  @Test
  void pagesComeOutOfTheBudgetOfTheDay() {
    provider.allows(1);

    round();

    assertThat(provider.calls()).containsExactly("top from 0");
    assertThat(place(item(JAWS)).readAt()).isEmpty();
    assertThat(place(item(JAWS)).trouble().orElseThrow()).contains("used up");
  }

  @Test
  void withoutAKeyNothingIsAsked() {
    provider.losesItsKey();

    round();

    assertThat(provider.calls()).isEmpty();
    assertThat(place(item(JAWS)).trouble()).contains("no API key");
  }

  @Test
  void whatNobodyWantsAnyMoreIsForgotten() {
    round();
    provider.want();

    round();

    assertThat(surroundings.postgres().ask("select count(*) from provider_list_title"))
        .isEqualTo("0");
    assertThat(place(item(JAWS)).readAt()).isEmpty();
  }

  @Test
  void withoutADatabaseTheLastKnownPlaceCounts() {
    round();
    assertThat(listed(JAWS)).isTrue();
    surroundings.wayToDatabase().refuse();

    assertThat(listed(JAWS)).isTrue();
    assertThat(place(item(ALIEN)).readAt()).isEmpty();
  }

  @Test
  void aListAsLongAsAnyIsKeptAndReplaced() {
    round();

    assertThat(save(films(0, ListContent.MOST_TITLES)))
        .isEqualTo(new ListRows.News(ListContent.MOST_TITLES, 3));
    assertThat(save(films(1_000, ListContent.MOST_TITLES)))
        .isEqualTo(new ListRows.News(1_000, 1_000));
  }

  private ListRows.News save(List<ListedTitle> titles) {
    ListRows.Save save =
        new ListRows.Save(
            provider.name(),
            new WantedList("top", false),
            titles,
            clock.instant(),
            Duration.ofDays(1),
            new Documents(json));
    return await(tiers.call("test", store -> store.transact(save)));
  }

  private static List<ListedTitle> films(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(film -> film("tt90%05d".formatted(film), "90%05d".formatted(film), film + 1))
        .toList();
  }

  private ListReading reading() {
    return new ListReading(List.of(provider), calls, tiers, json, clock);
  }

  private void round() {
    await(reading().round());
  }

  private void aDayPasses() {
    clock.advance(Duration.ofHours(25));
    round();
  }

  private List<ListChange> next() {
    return await(changes.next(100));
  }

  private List<String> untold() {
    return next().stream().map(change -> change.ids().imdb().orElseThrow()).toList();
  }

  private void tell() {
    await(changes.told(next()));
  }

  private Optional<Integer> place(ListedTitle title) {
    return place(item(title)).rank();
  }

  private boolean listed(ListedTitle title) {
    return place(item(title)).listed();
  }

  private ListPlace place(Item item) {
    return places(item, "top").places().get(0);
  }

  private ListPlaces places(Item item, String list) {
    return await(
        tiers.call("test", store -> lists.places(item, provider, List.of(list), asker, store)));
  }

  private static Item item(ListedTitle title) {
    return TestItems.withIds(ItemType.MOVIE, title.ids(), ProviderIds.NONE);
  }

  private static ListedTitle film(String imdb, String tmdb, int rank) {
    return new ListedTitle(
        false,
        new ProviderIds(Optional.of(imdb), Optional.of(tmdb), Optional.empty()),
        Optional.of(rank));
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(LONG_ENOUGH);
  }
}
