package dev.badgepipeline;

import static dev.badgepipeline.surroundings.Jobs.count;
import static dev.badgepipeline.surroundings.Jobs.ended;
import static dev.badgepipeline.surroundings.Jobs.items;
import static dev.badgepipeline.surroundings.Jobs.start;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.inventory.InventoryAt;
import dev.badgepipeline.standin.StandInJellyfin;
import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Films;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A job does not look again at films of which nothing has changed, and at all others it does. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class UpToDateTest {

  private static final String BADGE_ALL = "{\"work\":\"BADGE\"}";
  private static final int COUNT = 5;
  private static final String FILM = Films.id(1);
  private static final AtomicInteger TESTS = new AtomicInteger();

  /** One that nobody was asked for just before: that answer would not be kept again. */
  private final String imdb = "tt66%05d".formatted(TESTS.incrementAndGet());

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject
  @SuppressWarnings("NullAway.Init")
  InventoryAt inventory;

  private StandInJellyfin jellyfin() {
    return surroundings.jellyfin();
  }

  @BeforeEach
  void libraryIsEmpty() {
    inventory.awaitNotes();
    surroundings.reset();
  }

  @Test
  void nobodyAsksForFilmsOfWhichNothingHasChanged() {
    badged();

    String again = start(BADGE_ALL);

    assertThat(count(ended(again), "UNCHANGED")).isEqualTo(COUNT);
    assertThat(items(again, "reason")).containsOnly("nothing has changed since its last run");
    assertThat(items(again, "runId")).doesNotContainNull().doesNotHaveDuplicates();
    assertThat(looks()).isZero();
  }

  @Test
  void filmThatHasChangedIsLookedAt() {
    badged();
    jellyfin().change(FILM, new JsonObject().put("Name", "Another name"));

    assertThat(count(ended(start(BADGE_ALL)), "UNCHANGED")).isEqualTo(COUNT);

    assertThat(looks()).isEqualTo(1);
  }

  @Test
  void filmWhosePosterSomebodyHasReplacedIsBadgedAnew() {
    badged();
    jellyfin().replacePoster(FILM, Ahsoka.poster("Casablanca (1942)"));

    JsonPath job = ended(start(BADGE_ALL));

    assertThat(count(job, "BADGED")).isEqualTo(1);
    assertThat(count(job, "UNCHANGED")).isEqualTo(COUNT - 1);
  }

  @Test
  void newSettingsHoldForAll() {
    badged();
    set("resolution", "{\"enabled\":false}");

    assertThat(count(ended(start(BADGE_ALL)), "BADGED")).isEqualTo(COUNT);
  }

  @Test
  void filmWithWhatChangesWithTheDateIsLookedAtEachTime() {
    set("added", "{\"enabled\":true}");
    badged();

    assertThat(count(ended(start(BADGE_ALL)), "UNCHANGED")).isEqualTo(COUNT);

    assertThat(looks()).isEqualTo(COUNT);
  }

  @Test
  void filmWhoseRatingsAreDueIsLookedAt() {
    badged();
    rate("7.6");
    ended(start(BADGE_ALL));
    surroundings
        .postgres()
        .execute("update provider_answer set due_at = now() + interval '1 hour'");
    ended(start("{\"work\":\"BADGE\",\"force\":true}"));
    inventory.awaitNotes();

    assertThat(
            surroundings
                .postgres()
                .ask(
                    "select count(*) from library_item"
                        + " where up_to_date_until < now() + interval '61 minutes'"))
        .isEqualTo("1");
    surroundings
        .postgres()
        .execute("update library_item set up_to_date_until = up_to_date_until - interval '1 hour'");
    jellyfin().forgetRequests();
    ended(start(BADGE_ALL));
    assertThat(looks()).isEqualTo(1);
  }

  @Test
  void filmThatAProviderWasNotAskedForIsLookedAt() {
    badged();
    rate("7.6");
    surroundings.omdb().failWith(503, "away");
    ended(start(BADGE_ALL));
    inventory.awaitNotes();
    jellyfin().forgetRequests();

    ended(start(BADGE_ALL));

    assertThat(looks()).isEqualTo(1);
  }

  /** Gives a film that is badged an id by which a provider knows it. */
  private void rate(String rating) {
    jellyfin()
        .change(FILM, new JsonObject().put("ProviderIds", new JsonObject().put("Imdb", imdb)));
    surroundings.omdb().add(imdb, rating, "86%", "68", "N/A");
  }

  @Test
  void whoeverHasForceWantsAllPostersDrawn() {
    badged();

    assertThat(count(ended(start("{\"work\":\"BADGE\",\"force\":true}")), "BADGED"))
        .isEqualTo(COUNT);
  }

  @Test
  void whoeverTriesOutWantsToBeToldOfEach() {
    badged();

    String job = start("{\"work\":\"BADGE\",\"dryRun\":true}");

    assertThat(count(ended(job), "UNCHANGED")).isEqualTo(COUNT);
    assertThat(looks()).isEqualTo(COUNT);
  }

  private void badged() {
    List<String> films = Films.addTo(jellyfin(), COUNT);
    ended(start(BADGE_ALL));
    inventory.awaitNotes();
    assertThat(films).allSatisfy(film -> assertThat(jellyfin().uploads(film)).hasSize(1));
    jellyfin().forgetRequests();
  }

  /** How many items were asked for by themselves. */
  private int looks() {
    return jellyfin()
        .requests(request -> request.query().getOrDefault("fields", "").contains("MediaSources"))
        .size();
  }

  private static void set(String badge, String document) {
    given()
        .contentType("application/json")
        .body(document)
        .put("/api/v1/settings/{badge}", badge)
        .then()
        .statusCode(200);
  }
}
