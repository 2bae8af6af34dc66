package dev.badgepipeline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.badgepipeline.standin.StandInJellyfin;
import dev.badgepipeline.standin.StandInOmdb;
import dev.badgepipeline.surroundings.Films;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** From a service that knows nothing to badged posters, by the page alone. */
@QuarkusTest
@WithTestResource(
    value = Surroundings.class,
    initArgs = @ResourceArg(name = "setup", value = "none"))
class SetupPageTest {

  private static final int FILMS = 15;
  private static final LocatorAssertions.IsVisibleOptions SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Test
  void aNewOwnerGetsFromNothingToBadgedPosters() {
    surroundings.jellyfin().addLibrary("a".repeat(32), "My films", "/media/films");
    Films.addTo(surroundings.jellyfin(), FILMS);
    try (Visit visit = Visit.begin().to("/", "Set up").reads("Where are your films and series?")) {
      connect(visit);
      visit.reads("My films").findsNoBarriers();
      visit.button("Go on").click();
      giveKey(visit);
      visit.findsNoBarriers();
      visit.button("Go on").click();
      chooseLook(visit);
      visit.button("Badge 12 titles first").click();

      visit.sees("Jobs");
      assertThat(visit.page().getByText("12 badged")).isVisible(SOON);
      assertThat(visit.page().locator(".tag.done")).isVisible(SOON);
    }
    Assertions.assertThat(surroundings.jellyfin().uploads(Films.id(1))).hasSize(1);
    given().get("/api/v1/settings/resolution").then().body("appearance.style", equalTo("MINIMAL"));
  }

  private void connect(Visit visit) {
    visit.field("Address").fill(surroundings.jellyfin().url());
    visit.field("API key").fill("not-the-key");
    visit.button("Test and save").click();
    visit.reads("The key is not accepted.").findsNoBarriers();

    visit.field("API key").fill(StandInJellyfin.KEY);
    visit.button("Test and save").click();
  }

  private static void giveKey(Visit visit) {
    visit.field("Key for OMDb").fill("wrong-key");
    visit.button("Test and save the key for OMDb").click();
    visit.reads("The key is not accepted.");

    visit.field("Key for OMDb").fill(StandInOmdb.KEY);
    visit.button("Test and save the key for OMDb").click();
    visit.reads("It works.");
  }

  private static void chooseLook(Visit visit) {
    Locator previews = visit.page().locator(".look img");
    assertThat(previews).hasCount(16, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
    visit.findsNoBarriers();
    visit.page().getByText("Minimal").click();
    visit.button("Use this look").click();
  }
}
