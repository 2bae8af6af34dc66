package dev.badgepipeline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import dev.badgepipeline.inventory.InventoryAt;
import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Settings are tried out on a poster, and saved when somebody says so. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(OwnService.class)
class SettingsPageTest {

  private static final String REVIEW = "/api/v1/settings/review";
  private static final String RATINGS = "/settings?badge=review&title=jellyfin:" + Ahsoka.ID;

  /** Where the badge of ratings goes in these tests. */
  private static final String MOVED = "{appearance={position=CENTER_RIGHT}}";

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @Inject
  @SuppressWarnings("NullAway.Init")
  InventoryAt inventory;

  @BeforeEach
  void ahsokaIsInTheLibrary() {
    inventory.awaitNotes();
    surroundings.reset();
    Ahsoka.addTo(surroundings);
  }

  @AfterEach
  void nothingStaysSet() {
    save("{}");
  }

  private static void save(String document) {
    given().contentType("application/json").body(document).put(REVIEW).then().statusCode(200);
  }

  @Test
  void aBadgeIsDraggedToItsPlace() {
    try (Visit visit = ratings()) {
      BoundingBox poster = visit.page().locator(".draft").boundingBox();
      BoundingBox badge = handle(visit, "bottom left").boundingBox();
      visit.page().mouse().move(badge.x + badge.width / 2, badge.y + badge.height / 2);
      visit.page().mouse().down();
      visit.page().mouse().move(poster.x + poster.width * 0.5, poster.y + poster.height * 0.5);
      visit.page().mouse().move(poster.x + poster.width * 0.9, poster.y + poster.height * 0.5);
      visit.page().mouse().up();

      saveAs(visit, MOVED);
    }
  }

  @Test
  void keysMoveItToTheSamePlace() {
    try (Visit visit = ratings()) {
      handle(visit, "bottom left").press("ArrowUp");
      handle(visit, "middle left").press("ArrowRight");
      assertThat(handle(visit, "middle right")).isFocused();

      saveAs(visit, MOVED);
    }
  }

  @Test
  void soDoesTheGroupOfPlaces() {
    try (Visit visit = ratings()) {
      visit.field("middle right").check();

      saveAs(visit, MOVED);
    }
  }

  private static void saveAs(Visit visit, String document) {
    assertThat(own()).isEqualTo("{}");
    visit.button("Save").click();
    visit.reads("Everything is saved.");
    assertThat(own()).isEqualTo(document);
  }

  @Test
  void thePosterShowsWhatIsNotSaved() {
    try (Visit visit = ratings()) {
      Locator picture = visit.page().locator(".draft img");
      String before = picture.getAttribute("src");

      visit.field("Style").selectOption("GLASS");

      assertThat(picture).not().hasAttribute("src", before);
      assertThat(visit.field("Opacity")).hasValue("58");
      assertThat(own()).isEqualTo("{}");
    }
  }

  /** The first answer comes long after the second. */
  @Test
  void onlyTheNewestPreviewIsShown() {
    AtomicInteger asked = new AtomicInteger();
    try (Visit visit = ratings()) {
      visit
          .page()
          .route(
              "**/preview*",
              route -> {
                if (asked.getAndIncrement() == 0) {
                  return; // never answered
                }
                route.resume();
              });
      handle(visit, "bottom left").press("ArrowUp");
      visit.page().waitForTimeout(400);
      handle(visit, "middle left").press("ArrowUp");

      visit
          .page()
          .waitForCondition(
              () ->
                  top(visit, "top left") < visit.page().locator(".draft").boundingBox().height / 3);
      assertThat(asked.get()).isEqualTo(2);
    }
  }

  private static double top(Visit visit, String place) {
    return handle(visit, place).boundingBox().y - visit.page().locator(".draft").boundingBox().y;
  }

  @Test
  void whoWasTooLateIsAskedWhatToDo() {
    try (Visit visit = ratings().expecting("412")) {
      visit.field("middle right").check();
      save("{\"numbers\": \"SOURCE\"}");
      visit.button("Save").click();
      visit.reads("Somebody else has saved other settings");

      visit.button("Load theirs, lose mine").click();
      assertThat(visit.field("Numbers")).hasValue("SOURCE");
      assertThat(visit.field("bottom left")).isChecked();
    }
  }

  @Test
  void sourcesChangePlacesByButtons() {
    try (Visit visit = ratings()) {
      visit.button("Move TMDb up").click();
      assertThat(visit.button("Move TMDb down")).isFocused();
      visit.button("Remove Metacritic").click();

      saveAs(visit, "{sources=[TMDB, IMDB, RT_CRITICS]}");
    }
  }

  @Test
  void whatIsWrongStandsBesideItsFieldAndIsNotSaved() {
    try (Visit visit = ratings().expecting("400")) {
      visit.field("Size").fill("99");
      visit.field("Size").press("Tab");

      visit.reads("must be less than or equal to 30");
      assertThat(visit.button("Save")).isDisabled();
    }
  }

  @Test
  void settingsGoOutAsAFileAndComeBack() {
    save("{\"numbers\": \"SOURCE\"}");
    try (Visit visit = ratings()) {
      Download file = visit.page().waitForDownload(() -> visit.button("Export").click());
      Path exported = file.path();
      save("{}");
      visit.page().reload();
      assertThat(visit.field("Numbers")).hasValue("PERCENT");

      visit.page().locator("input[type=file]").setInputFiles(exported);
      visit.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).first().click();

      saveAs(visit, "{numbers=SOURCE}");
    }
  }

  @Test
  void nobodyIsKeptOut() {
    try (Visit visit = ratings()) {
      visit.findsNoBarriers();
    }
  }

  private static Visit ratings() {
    Visit visit = Visit.begin(desk -> desk.setViewportSize(1280, 1000)).to(RATINGS, "Settings");
    assertThat(handle(visit, "bottom left")).isVisible();
    return visit;
  }

  private static Locator handle(Visit visit, String place) {
    return visit.button("Ratings, " + place);
  }

  private static String own() {
    return given().get(REVIEW + "/own").jsonPath().getMap("$").toString();
  }
}
