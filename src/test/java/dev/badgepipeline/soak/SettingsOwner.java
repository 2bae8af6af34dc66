package dev.badgepipeline.soak;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** An owner who changes settings while all is well, and must find them so after each fault. */
final class SettingsOwner {

  private static final String SETTINGS = "/api/v1/settings/audio";
  private static final double SMALLEST = 8;
  private static final double LARGEST = 12;

  private final Tally tally;
  private double size = SMALLEST;

  SettingsOwner(Tally tally) {
    this.tally = tally;
  }

  void change() {
    size = size >= LARGEST ? SMALLEST : size + 0.5;
    Response answer =
        given()
            .contentType(ContentType.JSON)
            .body("{\"appearance\": {\"size\": " + size + "}}")
            .put(SETTINGS);
    if (answer.statusCode() != 200) {
      tally.violation("settings cannot be changed though all is well: " + answer.asString());
    }
  }

  void look() {
    double served = given().get(SETTINGS).jsonPath().getDouble("appearance.size");
    if (served != size) {
      tally.violation("the owner's size " + size + " is lost, it is " + served);
    }
  }
}
