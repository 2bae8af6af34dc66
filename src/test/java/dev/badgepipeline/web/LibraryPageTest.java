package dev.badgepipeline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.badgepipeline.inventory.InventoryAt;
import dev.badgepipeline.surroundings.Films;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A library of more films than a page shows. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(OwnService.class)
class LibraryPageTest {

  private static final int FILMS = 70;
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject
  @SuppressWarnings("NullAway.Init")
  InventoryAt inventory;

  @BeforeEach
  void manyFilms() {
    inventory.awaitNotes();
    surroundings.reset();
    Films.addTo(surroundings.jellyfin(), FILMS);
    await().atMost(LONG_ENOUGH).until(() -> isListed(given().get("/api/v1/items").asString()));
  }

  /** A list from the library itself goes on with another kind of cursor. */
  private static boolean isListed(String list) {
    return list.contains("\"total\":" + FILMS) && !list.contains("\"next\":\"bGl2Z");
  }

  @Test
  void pagesLeadToEachOtherAndTheAddressSaysWhereOneIs() {
    try (Visit visit = visit().to("/library", "Library").reads("70 titles")) {
      assertThat(cards(visit)).hasCount(60);

      visit.link("Next").click();
      assertThat(cards(visit)).hasCount(10);
      assertThat(visit.page()).hasURL(Pattern.compile(".*page=2.*"));

      visit.page().reload();
      assertThat(cards(visit)).hasCount(10);

      visit.page().goBack();
      assertThat(cards(visit)).hasCount(60);
    }
  }

  @Test
  void aSearchNarrowsTheListAndStaysInTheAddress() {
    try (Visit visit = visit().to("/library", "Library").reads("70 titles")) {
      visit.field("Search by title").fill("Film 7");
      visit.reads("2 titles");
      assertThat(visit.page()).hasURL(Pattern.compile(".*search=Film\\+7.*"));

      visit.page().reload();
      visit.reads("2 titles");
      assertThat(visit.field("Search by title")).hasValue("Film 7");
    }
  }

  @Test
  void allThatMatchAreBadgedByAJobThatSaysWhatTheyHaveInCommon() {
    try (Visit visit = visit().to("/library?search=Film+1", "Library").reads("11 titles")) {
      visit.button("Choose all 11 that match").click();
      visit.button("Badge").click();
      Locator dialog = visit.page().getByRole(AriaRole.DIALOG);
      assertThat(dialog).containsText("Badge 11 titles?");
      dialog.getByText("Badge", new Locator.GetByTextOptions().setExact(true)).click();

      visit.link("Watch it").click();
      visit.sees("Jobs").reads("11 of 11").reads("11 badged");
    }
  }

  @Test
  void whoSaysNoChangesNothing() {
    try (Visit visit = visit().to("/library", "Library").reads("70 titles")) {
      visit.field("Choose Film 1").check();
      visit.reads("One title is chosen");
      visit.button("Give originals back").click();
      visit.page().keyboard().press("Escape");

      assertThat(visit.page().getByRole(AriaRole.DIALOG)).hasCount(0);
      assertThat(visit.button("Give originals back")).isFocused();
      assertThat(visit.field("Choose Film 1")).isChecked();
    }
    given().get("/api/v1/jobs").then().body("jobs.size()", equalTo(0));
  }

  @Test
  void titlesAreLeftAlone() {
    try (Visit visit = visit().to("/library", "Library").reads("70 titles")) {
      visit.field("Choose Film 1").check();
      visit.field("Choose Film 2").check();
      visit.button("Leave alone").click();
      visit
          .page()
          .getByRole(AriaRole.DIALOG)
          .getByText("Leave alone", new Locator.GetByTextOptions().setExact(true))
          .click();

      visit.reads("2 titles are left alone.");
      visit.field("Poster").selectOption("EXCLUDED");
      visit.reads("2 titles");
    }
  }

  @Test
  void allThatMatchAreLeftAloneAndTakenUpAgainOnceTheirNumberIsSaid() {
    try (Visit visit = visit().to("/library?search=Film+1", "Library").reads("11 titles")) {
      visit.button("Choose all 11 that match").click();
      visit.button("Leave alone").click();
      agree(visit, "Leave 11 titles alone?", "Leave alone");
      visit.reads("11 titles are left alone.");

      visit.field("Poster").selectOption("EXCLUDED");
      visit.reads("11 titles").button("Choose all 11 that match").click();
      visit.button("Treat like others again").click();
      agree(visit, "Treat 11 titles like others again?", "Treat like others again");
      visit.reads("11 titles are treated like others again.").reads("Nothing matches.");
    }
  }

  private static void agree(Visit visit, String question, String answer) {
    Locator dialog = visit.page().getByRole(AriaRole.DIALOG);
    assertThat(dialog).containsText(question);
    dialog
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(answer).setExact(true))
        .click();
  }

  @Test
  void nobodyIsKeptOut() {
    try (Visit visit = visit().to("/library", "Library").reads("70 titles")) {
      visit.field("Choose Film 1").check();
      visit.findsNoBarriers();
    }
  }

  @Test
  void theKeyboardAloneIsEnough() {
    try (Visit visit = visit().to("/library", "Library").reads("70 titles")) {
      visit.page().keyboard().press("Tab");
      assertThat(visit.link("Skip to the content")).isFocused();
      visit.page().keyboard().press("Enter");
      visit.page().keyboard().press("Tab");
      assertThat(visit.field("Search by title")).isFocused();
    }
  }

  private static Visit visit() {
    return Visit.begin();
  }

  private static Locator cards(Visit visit) {
    return visit.page().locator(".card");
  }
}
