package dev.badgepipeline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.badgepipeline.surroundings.TestedService.badge;
import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.badgepipeline.inventory.InventoryAt;
import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known of one title, and what can be done with it. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(OwnService.class)
class TitlePageTest {

  private static final String AHSOKA = "/titles/" + Ahsoka.ID;

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject
  @SuppressWarnings("NullAway.Init")
  InventoryAt inventory;

  @BeforeEach
  void ahsokaIsBadged() {
    inventory.awaitNotes();
    surroundings.reset();
    Ahsoka.addTo(surroundings);
    badge(Ahsoka.ID);
    inventory.awaitNotes();
  }

  @Test
  void saysWhatEachBadgeShowsAndWhyOneIsMissing() {
    try (Visit visit = Visit.begin().to(AHSOKA, "Ahsoka")) {
      assertThat(row(visit, "Resolution")).containsText("4K");
      assertThat(row(visit, "Ratings")).containsText("IMDb: 76 %");
      assertThat(row(visit, "Awards")).containsText("no award is on record");
      visit.findsNoBarriers();
    }
  }

  private static Locator row(Visit visit, String badge) {
    return visit
        .page()
        .getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHasText(badge))
        .first();
  }

  @Test
  void beforeAndAfterAreComparedByTheKeyboardToo() {
    try (Visit visit = Visit.begin().to(AHSOKA, "Ahsoka")) {
      Locator slider = visit.field("How much of the original is seen");
      slider.focus();
      visit.page().keyboard().press("End");

      assertThat(slider).hasValue("100");
      Locator pictures = visit.page().locator(".comparison img");
      assertThat(pictures).hasCount(2);
      for (Locator picture : pictures.all()) {
        assertThat(picture).hasJSProperty("complete", true);
        assertThat(picture).not().hasJSProperty("naturalWidth", 0);
      }
    }
  }

  @Test
  void theOriginalIsGivenBackOnceThatIsSaid() {
    try (Visit visit = Visit.begin().to(AHSOKA, "Ahsoka")) {
      visit.button("Give the original back").click();
      visit.page().keyboard().press("Escape");
      assertThat(visit.page().getByRole(AriaRole.DIALOG)).hasCount(0);

      visit.button("Give the original back").click();
      visit.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).first().click();

      visit.reads("The original was given back.").reads("It got its original back.");
      visit.button("Badge").click();
      visit.reads("Done: badged.").reads("Badged");
    }
  }

  @Test
  void aTitleIsLeftAloneAndTakenUpAgain() {
    try (Visit visit = Visit.begin().to(AHSOKA, "Ahsoka")) {
      visit.button("Leave alone").click();
      visit.reads("It is left alone: somebody has said so here.");
      assertThat(visit.button("Badge")).isDisabled();

      visit.button("Treat like others again").click();
      assertThat(visit.button("Badge")).isEnabled();
    }
  }

  @Test
  void earlierRunsAreListed() {
    try (Visit visit = Visit.begin().to(AHSOKA, "Ahsoka").reads("Last run")) {
      assertThat(visit.page().getByText("Earlier runs")).hasCount(0);
      visit.button("Badge").click();

      visit.reads("Earlier runs").findsNoBarriers().fitsTheWindow();
      assertThat(row(visit, "4K").last()).isVisible();
    }
  }

  @Test
  void germansReadInGermanWhatHasFailed() {
    try (Visit visit =
        Visit.begin(browser -> browser.setLocale("de-DE")).expecting("409").to(AHSOKA, "Ahsoka")) {
      given().put("/api/v1/items/" + Ahsoka.ID + "/exclusion").then().statusCode(204);
      visit.button("Badges zeichnen").click();

      visit.reads("Der Titel wird in Ruhe gelassen. Nehmen Sie das erst zurück.");
    }
  }

  @Test
  void otherSettingsAreTriedOnIt() {
    try (Visit visit = Visit.begin().to(AHSOKA, "Ahsoka")) {
      visit.link("Try other settings on it").click();

      visit.sees("Settings");
      assertThat(visit.field("Shown on")).hasValue("jellyfin:" + Ahsoka.ID);
    }
  }

  @Test
  void whatIsNotThereIsSaid() {
    try (Visit visit = Visit.begin().expecting("404").to("/titles/" + "0".repeat(32), "Title")) {
      visit.link("To the library").click();
      visit.sees("Library");
    }
  }
}
