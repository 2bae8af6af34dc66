package dev.badgepipeline.sweep;

import static dev.badgepipeline.surroundings.TestedService.badge;
import static dev.badgepipeline.surroundings.TestedService.stage;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import dev.badgepipeline.inventory.InventoryAt;
import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Films;
import dev.badgepipeline.surroundings.Jobs;
import dev.badgepipeline.surroundings.MdblistOfLists;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way of a list: from MDBList onto posters, and off them again. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@WithTestResource(MdblistOfLists.class)
class ListSweepTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final String ON_IT =
      "[{\"id\":114461,\"rank\":12,\"imdb_id\":\"" + Ahsoka.IMDB + "\",\"mediatype\":\"show\"}]";

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @SuppressWarnings("NullAway.Init") // injected
  MdblistOfLists mdblist;

  @Inject
  @SuppressWarnings("NullAway.Init")
  InventoryAt inventory;

  @Inject
  @SuppressWarnings("NullAway.Init")
  ListSweep sweep;

  @Inject
  @SuppressWarnings("NullAway.Init")
  ChangeSweep changes;

  @BeforeEach
  void aSeriesThatAJobHasBadgedBeforeItsListWasRead() {
    inventory.awaitNotes();
    surroundings.reset();
    Ahsoka.addTo(surroundings);
    mdblist.has("2194", "[]", ON_IT);
    saving("[{\"id\":\"2194\",\"text\":\"Top 250\",\"rank\":true}]").statusCode(200);
    Jobs.ended(Jobs.start("{\"work\":\"BADGE\"}"));
    inventory.awaitNotes();
    run(changes.run());
  }

  @Test
  void anItemIsBadgedAnewWhenItComesToAListAndWhenItLeavesIt() {
    byte[] before = poster();
    assertThat(reason(badge(Ahsoka.ID))).contains("2194 is not known: it was not read yet");

    assertThat(Jobs.count(sweptUpAs(), "BADGED")).isEqualTo(1);

    byte[] onIt = poster();
    assertThat(onIt).isNotEqualTo(before);
    JsonPath report = badge(Ahsoka.ID);
    assertThat(report.getString("outcome")).isEqualTo("UNCHANGED");
    assertThat(stage(report, "ribbon", "value")).isEqualTo("Top 250 #12");
    assertThat(stage(report, "ribbon", "lists.list")).isEqualTo("[2194]");
    assertThat(run(sweep.run())).isEmpty();

    mdblist.has("2194", "[]", "[]");
    theListIsDue();
    assertThat(Jobs.count(sweptUpAs(), "BADGED")).isEqualTo(1);

    assertThat(poster()).isEqualTo(before);
    assertThat(reason(badge(Ahsoka.ID))).isEqualTo("it is on no list that is known");
    assertThat(run(sweep.run())).isEmpty();
  }

  @Test
  void whileMdblistFailsTheListThatIsKnownStaysInForce() {
    sweptUpAs();
    mdblist.answers("2194", 503, "");
    theListIsDue();

    assertThat(run(sweep.run())).isEmpty();

    JsonPath report = badge(Ahsoka.ID);
    assertThat(report.getString("outcome")).isEqualTo("UNCHANGED");
    assertThat(stage(report, "ribbon", "value")).isEqualTo("Top 250 #12");
    assertThat(stage(report, "ribbon", "lists[0].trouble"))
        .isEqualTo("MDBList answers 503 without a list");
  }

  /** A job passes over films of which nothing has changed in their library. */
  @Test
  void aFilmThatIsNotKeptIsLookedAtByTheNextJobOnceItComesToAList() {
    sweptUpAs();
    String film = Films.addTo(surroundings.jellyfin(), 1).get(0);
    surroundings
        .jellyfin()
        .change(
            film, new JsonObject().put("ProviderIds", new JsonObject().put("Imdb", "tt4700001")));
    Jobs.ended(Jobs.start("{\"work\":\"BADGE\"}"));
    inventory.awaitNotes();
    run(changes.run());
    surroundings.postgres().execute("update library_item set by_job = false");
    assertThat(filmsAreLookedAt()).isFalse();

    mdblist.has("2194", "[{\"id\":4711,\"rank\":3,\"imdb_id\":\"tt4700001\"}]", ON_IT);
    theListIsDue();
    assertThat(run(sweep.run())).isEmpty();

    assertThat(filmsAreLookedAt()).isTrue();
    assertThat(stage(badge(film), "ribbon", "value")).isEqualTo("Top 250 #3");
  }

  /** Whether a job over all of the library does. */
  private boolean filmsAreLookedAt() {
    String job = Jobs.start("{\"work\":\"BADGE\"}");
    Jobs.ended(job);
    inventory.awaitNotes();
    return Jobs.items(job, "reason").stream()
        .noneMatch("nothing has changed since its last run"::equals);
  }

  @Test
  void listsThatCannotBeAreRefusedByTheirFields() {
    saving("[{\"id\":\"../user\",\"text\":\"Top 250\"}]")
        .statusCode(400)
        .body("violations.field", hasItem("lists[0].id"));
    saving("[{\"id\":\"1\",\"text\":\"\"}]")
        .statusCode(400)
        .body("violations.field", hasItem("lists[0].text"));
    saving("[{\"id\":\"1\",\"text\":\"A\"},{\"id\":\"1\",\"text\":\"B\"}]")
        .statusCode(400)
        .body("violations.field", hasItem("lists[1].id"));
    saving("[" + "{\"id\":\"1\",\"text\":\"A\"},".repeat(8) + "{\"id\":\"2\",\"text\":\"A\"}]")
        .statusCode(400)
        .body("violations.field", hasItem("lists"));
  }

  /** The job that a sweep has asked for, once it has ended. */
  private JsonPath sweptUpAs() {
    Optional<String> job =
        Awaitility.await().atMost(LONG_ENOUGH).until(() -> run(sweep.run()), Optional::isPresent);
    JsonPath ended = Jobs.ended(job.orElseThrow());
    inventory.awaitNotes();
    return ended;
  }

  private void theListIsDue() {
    surroundings.postgres().execute("update provider_list set due_at = now() - interval '1 day'");
  }

  private byte[] poster() {
    return surroundings.jellyfin().poster(Ahsoka.ID);
  }

  private static String reason(JsonPath report) {
    return stage(report, "ribbon", "reason");
  }

  private static ValidatableResponse saving(String lists) {
    return given()
        .contentType("application/json")
        .body("{\"enabled\":true,\"distinctions\":[],\"lists\":" + lists + "}")
        .put("/api/v1/settings/ribbon")
        .then();
  }

  private static <T> T run(Uni<T> work) {
    return work.await().atMost(LONG_ENOUGH);
  }
}
