package dev.badgepipeline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.badgepipeline.database.FaultProxy;
import dev.badgepipeline.inventory.InventoryAt;
import dev.badgepipeline.surroundings.Films;
import dev.badgepipeline.surroundings.Jobs;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jobs that are watched, stopped and tried again. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(OwnService.class)
class JobsPageTest {

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject
  @SuppressWarnings("NullAway.Init")
  InventoryAt inventory;

  @BeforeEach
  void nothing() {
    inventory.awaitNotes();
    surroundings.reset();
  }

  @Test
  void aJobIsSeenAsItGoesOnAndIsStopped() {
    Films.addTo(surroundings.jellyfin(), 200);
    try (Visit visit = Visit.begin().to("/jobs", "Jobs").reads("Nothing is at work.")) {
      String id = Jobs.start("{\"work\": \"BADGE\"}");
      visit.button("Pause").click();
      assertThat(visit.page().locator(".tag.paused")).isVisible();

      visit.button("Go on").click();
      visit.button("Cancel").click();
      Locator dialog = visit.page().getByRole(AriaRole.DIALOG);
      assertThat(dialog).containsText("End this job?");
      dialog.getByText("Cancel", new Locator.GetByTextOptions().setExact(true)).first().click();

      assertThat(visit.page().locator(".tag.cancelled")).isVisible();
      Jobs.ended(id);
      visit.findsNoBarriers();
    }
  }

  @Test
  void whatIsDoneInOnePageIsSeenInTheOther() {
    Films.addTo(surroundings.jellyfin(), 200);
    try (Visit one = Visit.begin().to("/jobs", "Jobs").reads("Nothing is at work.");
        Visit other = Visit.begin().to("/jobs", "Jobs").reads("Nothing is at work.")) {
      String id = Jobs.start("{\"work\": \"BADGE\"}");
      one.button("Pause").click();
      assertThat(other.page().locator(".tag.paused")).isVisible();

      other.button("Go on").click();
      assertThat(one.button("Pause")).isVisible();
      Jobs.ended(id);
      one.reads("200 badged");
      other.reads("200 badged");
    }
  }

  @Test
  void failuresAreSaidByReasonAndTriedAgain() {
    Films.addTo(surroundings.jellyfin(), 4);
    surroundings
        .jellyfin()
        .beforeUpload(
            id -> {
              if (id.equals(Films.id(4))) {
                throw new IllegalArgumentException("the disk is full");
              }
            });
    Jobs.ended(Jobs.start("{\"work\": \"BADGE\"}"));
    try (Visit visit = Visit.begin().to("/jobs", "Jobs")) {
      visit.page().getByText("One failure").click();
      assertThat(visit.link("Film 4")).hasAttribute("href", "/titles/jellyfin%3A" + Films.id(4));
      visit.findsNoBarriers();

      surroundings.jellyfin().beforeUpload(id -> {});
      visit.button("Try failed ones again").click();
      visit.reads("4 badged");
    }
  }

  @Test
  void aLostConnectionIsSaidAndThePresentStateComesBackWithIt() {
    Films.addTo(surroundings.jellyfin(), 3);
    try (Visit visit = Visit.begin().expecting("ERR_FAILED")) {
      visit.page().route("**/api/v1/events", Route::abort);
      visit.to("/jobs", "Jobs").reads("Nothing is at work.").reads("is lost");
      visit.findsNoBarriers();
      Jobs.ended(Jobs.start("{\"work\": \"BADGE\"}"));

      visit.page().unroute("**/api/v1/events");
      visit.reads("3 badged");
      assertThat(visit.page().getByText("is lost")).isHidden();
    }
  }

  @Test
  void aServiceThatWasStoppedIsSaidAndThePageGoesOnOnceItIsThereAgain() {
    Films.addTo(surroundings.jellyfin(), 3);
    try (FaultProxy way = FaultProxy.before(RestAssured.port);
        Visit visit = Visit.by(way.port()).expecting("ERR_")) {
      visit.to("/jobs", "Jobs").reads("Nothing is at work.");
      way.refuse();
      visit.reads("is lost");
      visit.button("Run ratings now").click();
      visit.reads("The service does not answer.").findsNoBarriers();
      Jobs.ended(Jobs.start("{\"work\": \"BADGE\"}"));

      way.heal();
      visit.reads("3 badged");
      assertThat(visit.page().getByText("is lost")).isHidden();
    }
  }

  @Test
  void aScheduleIsAddedChangedAndDeleted() {
    try (Visit visit = Visit.begin().expecting("400").to("/jobs", "Jobs")) {
      visit.button("Add a schedule").click();
      visit.field("Name").fill("nightly");
      visit.field("When").fill("every night");
      visit.field("With the tag").fill("new");
      visit.button("Save").click();
      visit.reads("must be five fields").findsNoBarriers();
      assertThat(visit.field("When")).isFocused();

      visit.field("When").fill("30 4 * * *");
      visit.button("Save").click();
      visit.reads("nightly is saved.").reads("30 4 * * *");
      given()
          .get("/api/v1/schedules/nightly")
          .then()
          .body("work", equalTo("BADGE"))
          .body("items.tag", equalTo("new"));

      visit.button("Change nightly").click();
      visit.field("Only between").fill("22:00-06:00");
      visit.field("What it does").selectOption("REFRESH_RATINGS");
      visit.button("Save").click();
      visit.reads("only 22:00-06:00");
      given()
          .get("/api/v1/schedules/nightly")
          .then()
          .body("cron", equalTo("30 4 * * *"))
          .body("work", equalTo("REFRESH_RATINGS"))
          .body("items.tag", equalTo("new"));

      visit.button("Delete nightly").click();
      visit.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).first().click();
      assertThat(visit.button("Delete nightly")).hasCount(0);
    }
    given().get("/api/v1/schedules/nightly").then().statusCode(404);
  }

  @Test
  void aScheduleOfTheProgramTakesOtherTimesAndGetsItsOwnBack() {
    try (Visit visit = Visit.begin().to("/jobs", "Jobs")) {
      visit.button("Change ratings").click();
      assertThat(visit.field("What it does")).hasCount(0);
      visit.field("When").fill("15 5 * * *");
      visit.button("Save").click();
      visit.reads("15 5 * * *");

      visit.button("Have ratings as it was at first").click();
      visit.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).first().click();
      assertThat(visit.page().getByText("15 5 * * *")).hasCount(0);
    }
  }

  @Test
  void schedulesAreRunAndTurnedOff() {
    try (Visit visit = Visit.begin().to("/jobs", "Jobs")) {
      visit.button("Turn ratings off").click();
      assertThat(visit.button("Turn ratings on")).isVisible();
      visit.button("Turn ratings on").click();
      assertThat(visit.button("Turn ratings off")).isVisible();

      visit.button("Run ratings now").click();
      visit.reads("ratings: there was nothing to do.");
    }
  }
}
