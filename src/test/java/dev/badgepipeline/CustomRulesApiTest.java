package dev.badgepipeline;

import static dev.badgepipeline.surroundings.TestedService.badge;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.badgepipeline.surroundings.Ahsoka;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Badges by rules of the owner's own, and the reasons for them. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class CustomRulesApiTest {

  private static final String SETTINGS = "/api/v1/settings/custom";
  private static final String FACTS = "/api/v1/items/" + Ahsoka.ID + "/facts";
  private static final String RULES =
      """
      {"enabled": true, "rules": [
        {"name": "good", "show": {"text": "{imdb}!", "icon": "STAR"},
         "when": {"all": [{"fact": "TYPE", "is": ["SERIES"]}, {"rating": "IMDB", "from": 70}]}},
        {"name": "old", "show": {"text": "Old"}, "when": {"number": "YEAR", "to": 1990}}]}
      """;

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @BeforeEach
  void ahsokaIsInTheLibrary() {
    surroundings.reset();
    Ahsoka.addTo(surroundings);
  }

  @AfterEach
  void nothingStaysSet() {
    put("{}").then().statusCode(200);
  }

  @Test
  void aRuleThatHoldsIsShown() {
    put(RULES).then().statusCode(200);

    JsonPath report = badge(Ahsoka.ID);

    assertThat(report.getString("stages.find { it.badge == 'custom' }.value")).isEqualTo("76%!");
    assertThat(report.getList("stages.badge")).doesNotContain("custom-2", "runtime");
  }

  @Test
  void factsTellWhyARuleHoldsOrDoesNot() {
    put(RULES).then().statusCode(200);

    given()
        .get(FACTS)
        .then()
        .statusCode(200)
        .body("title", equalTo("Ahsoka"))
        .body("texts.TYPE", hasItem("SERIES"))
        .body("texts.RESOLUTION", hasItem("4K"))
        .body("ratings.IMDB", equalTo(76))
        .body("rules.custom[0].holds", equalTo("YES"))
        .body("rules.custom[0].shows", equalTo("76%!"))
        .body("rules.custom[0].why.of.met", hasItems("YES", "YES"))
        .body("rules.custom[0].why.of[1].found", hasItem("76%"))
        .body("rules.custom[1].holds", equalTo("UNKNOWN"))
        .body("rules.custom[1].why.condition", equalTo("year is to 1990"));
  }

  @Test
  void factsOfWhatIsNotThereAreNotFound() {
    given().get("/api/v1/items/" + "0f".repeat(16) + "/facts").then().statusCode(404);
  }

  @Test
  void aRuleThatNamesWhatDoesNotExistIsRefusedWithItsField() {
    refused("{\"fact\": \"COLOUR\", \"is\": [\"red\"]}")
        .body("violations.field", hasItem("rules[0].when.fact"));
    refused("{\"fact\": \"TYPE\", \"is\": [\"FILM\"]}")
        .body("violations.field", hasItem("rules[0].when.is"));
    refused("{\"weather\": \"rain\"}").body("violations.field", hasItem("rules[0].when"));
    refused("{\"number\": \"YEAR\", \"from\": 2000, \"to\": 1990}")
        .body("violations.field", hasItem("rules[0].when.from"));
  }

  private static ValidatableResponse refused(String when) {
    return put("{\"rules\": [{\"name\": \"x\", \"show\": {\"text\": \"x\"}, \"when\": "
            + when
            + "}]}")
        .then()
        .statusCode(400);
  }

  private static Response put(String document) {
    return given().contentType("application/json").body(document).put(SETTINGS);
  }
}
