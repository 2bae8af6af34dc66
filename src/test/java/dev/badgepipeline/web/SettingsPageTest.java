package dev.badgepipeline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.badgepipeline.surroundings.TestedService.leaveBadgesWhereTheyAreSet;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.SelectOption;
import dev.badgepipeline.inventory.InventoryAt;
import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
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

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

  /** What the page is looked at on. */
  private enum Eyes implements Consumer<Browser.NewContextOptions> {
    DESK {
      @Override
      public void accept(Browser.NewContextOptions browser) {
        browser.setViewportSize(1280, 1000);
      }
    },
    PHONE {
      @Override
      public void accept(Browser.NewContextOptions browser) {
        browser.setViewportSize(360, 740).setHasTouch(true).setIsMobile(true);
      }
    }
  }

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
  void aFingerDragsItToTheSamePlace() {
    try (Visit visit = ratings(Eyes.PHONE)) {
      handle(visit, "bottom left").scrollIntoViewIfNeeded();
      BoundingBox poster = visit.page().locator(".draft").boundingBox();
      BoundingBox badge = handle(visit, "bottom left").boundingBox();
      CDPSession browser = visit.page().context().newCDPSession(visit.page());
      touch(browser, "touchStart", badge.x + badge.width / 2, badge.y + badge.height / 2);
      touch(browser, "touchMove", poster.x + poster.width * 0.5, poster.y + poster.height * 0.5);
      touch(browser, "touchMove", poster.x + poster.width * 0.9, poster.y + poster.height * 0.5);
      touch(browser, "touchEnd");

      saveAs(visit, MOVED);
    }
  }

  private static void touch(CDPSession browser, String type, double... place) {
    JsonArray points = new JsonArray();
    if (place.length > 0) {
      JsonObject point = new JsonObject();
      point.addProperty("x", place[0]);
      point.addProperty("y", place[1]);
      points.add(point);
    }
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", points);
    browser.send("Input.dispatchTouchEvent", event);
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

  @Test
  void settingsAreTriedOnPostersOfOtherKinds() {
    try (Visit visit = ratings()) {
      Locator picture = visit.page().locator(".draft img");
      for (String kind : List.of("A light one", "A dark one", "A busy one", "Its own")) {
        String before = Objects.requireNonNull(picture.getAttribute("src"));

        visit.field("Poster").selectOption(new SelectOption().setLabel(kind));

        assertThat(picture).not().hasAttribute("src", before);
      }
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

  /** Each answer takes half a second, and a keystroke far less. */
  @Test
  void quickTypingOnASlowNetworkEndsWithWhatWasTypedLast() {
    leaveBadgesWhereTheyAreSet();
    List<String> drafts = new ArrayList<>();
    try (Visit visit = ratings()) {
      double before = handle(visit, "bottom left").boundingBox().width;
      visit.page().onRequest(request -> noteDraft(request, drafts));
      slowDown(visit);
      for (int size = 10; size <= 20; size++) {
        visit.field("Size").fill(Integer.toString(size));
      }
      visit.field("Size").press("Tab");

      visit.page().waitForCondition(() -> width(visit) > 1.4 * before);
      assertThat(visit.page().locator(".draft")).hasAttribute("aria-busy", "false");
      double shown = width(visit);
      visit.page().waitForTimeout(1_500);
      assertThat(width(visit)).isEqualTo(shown);
      assertThat(drafts).hasSizeLessThan(11).last().asString().contains("\"size\":20");
    }
  }

  private static double width(Visit visit) {
    return handle(visit, "bottom left").boundingBox().width;
  }

  private static void noteDraft(Request request, List<String> drafts) {
    if (request.url().contains("/preview")) {
      drafts.add(request.postData());
    }
  }

  private static void slowDown(Visit visit) {
    JsonObject network = new JsonObject();
    network.addProperty("offline", false);
    network.addProperty("latency", 500);
    network.addProperty("downloadThroughput", 100_000);
    network.addProperty("uploadThroughput", 100_000);
    visit
        .page()
        .context()
        .newCDPSession(visit.page())
        .send("Network.emulateNetworkConditions", network);
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
  void ofTwoPagesTheOneThatSavesLastIsAsked() {
    try (Visit one = ratings();
        Visit other = ratings().expecting("412")) {
      one.field("middle right").check();
      other.field("top left").check();
      one.button("Save").click();
      one.reads("Everything is saved.");

      other.button("Save").click();
      other.reads("Somebody else has saved other settings").findsNoBarriers();
      other.button("Save mine, lose theirs").click();
      other.reads("Everything is saved.");
    }
    assertThat(own()).isEqualTo("{appearance={position=TOP_LEFT}}");
  }

  @Test
  void aLibraryHasSettingsOfItsOwn() {
    String library = "f".repeat(32);
    surroundings.jellyfin().addLibrary(library, "Everything", "/media");
    String address = "/api/v1/libraries/jellyfin:" + library + "/settings/review";
    await()
        .atMost(LONG_ENOUGH)
        .until(() -> given().get("/api/v1/libraries").asString().contains("Everything"));
    try (Visit visit = ratings()) {
      visit.field("These settings hold for").selectOption("Everything");
      visit.reads("What is not set here is as it is in all libraries.");
      visit.field("middle right").check();
      visit.button("Save").click();
      visit.reads("Everything is saved.");
      assertThat(ownOf(address)).isEqualTo(MOVED);
      assertThat(own()).isEqualTo("{}");

      visit.button("As in all libraries").click();
      visit.button("Save").click();
      visit.reads("Everything is saved.");
    }
    assertThat(ownOf(address)).isEqualTo("{}");
  }

  private static String ownOf(String address) {
    return given().get(address).jsonPath().getMap("own").toString();
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
    return ratings(Eyes.DESK);
  }

  private static Visit ratings(Eyes eyes) {
    Visit visit = Visit.begin(eyes).to(RATINGS, "Settings");
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
