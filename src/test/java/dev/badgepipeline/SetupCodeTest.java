package dev.badgepipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Without a key, whoever can read the log makes one, and nobody else gets in before or after that.
 */
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(SetupCodeTest.WithCode.class)
@TestMethodOrder(OrderAnnotation.class)
public class SetupCodeTest {

  private static final String SESSION = "/api/v1/session";
  private static final Pattern SHOWN = Pattern.compile("makes one: ([\\w-]{32})");

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  /** A service that has no key yet. */
  public static class WithCode implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("badge-pipeline.setup-code", "true");
    }
  }

  @Test
  @Order(1)
  void theCodeIsShownOnceAndKeptNowhere() throws IOException {
    assertThat(codes()).hasSize(1);
    assertThat(surroundings.dataDir().resolve("api-key")).doesNotExist();
    assertThat(given().header("X-Api-Key", code()).get("/api/v1/warnings").asString())
        .doesNotContain(code());
  }

  @ParameterizedTest
  @Order(1)
  @ValueSource(strings = {"/api/v1/connections", "/api/v1/database", "/q/openapi"})
  void nobodyGetsInWithoutTheCode(String path) {
    given().get(path).then().statusCode(401);
    given().header("X-Api-Key", "not-the-code").get(path).then().statusCode(401);
  }

  @Test
  @Order(1)
  void withoutTheCodeNobodyMakesAKey() {
    given().post(SESSION + "/key").then().statusCode(401);
  }

  @Test
  @Order(1)
  void aPageElsewhereMakesNoKey() {
    String cookie = signIn(code()).statusCode(200).extract().cookie("badge-pipeline");
    given()
        .cookie("badge-pipeline", cookie)
        .header("Origin", "http://evil.example")
        .post(SESSION + "/key")
        .then()
        .statusCode(403);
  }

  @Test
  @Order(1)
  void aWrongCodeOpensNothing() {
    signIn("not-the-code").statusCode(401).header("Set-Cookie", nullValue());
  }

  @Test
  @Order(1)
  void thePageIsToldThatItIsTheCodeThatIsAskedFor() {
    given()
        .get(SESSION)
        .then()
        .body("keyNeeded", equalTo(true))
        .body("signedIn", equalTo(false))
        .body("setupCode", equalTo(true));
  }

  @Test
  @Order(2)
  void aKeyThatWasMadeTakesThePlaceOfTheCode() throws IOException {
    String before = signIn(code()).statusCode(200).extract().cookie("badge-pipeline");
    ValidatableResponse made =
        given().cookie("badge-pipeline", before).post(SESSION + "/key").then().statusCode(200);
    String key = made.extract().path("key");

    assertThat(key).hasSize(32).isNotEqualTo(code());
    signIn(code()).statusCode(401);
    isLetIn("badge-pipeline", before, 401);
    isLetIn("badge-pipeline", made.extract().cookie("badge-pipeline"), 200);
    signIn(key).statusCode(200).body("setupCode", equalTo(false));
    isKept(key);
    given()
        .header("X-Api-Key", key)
        .post(SESSION + "/key")
        .then()
        .statusCode(409)
        .body("detail", containsString("once"));
    assertThat(surroundings.log().text()).doesNotContain(key);
  }

  private static void isLetIn(String name, String cookie, int status) {
    given().cookie(name, cookie).get("/api/v1/database").then().statusCode(status);
  }

  private void isKept(String key) throws IOException {
    Path file = surroundings.dataDir().resolve("api-key");
    assertThat(file).hasContent(key);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  private List<String> codes() {
    return SHOWN
        .matcher(surroundings.log().text())
        .results()
        .map((MatchResult shown) -> shown.group(1))
        .toList();
  }

  private String code() {
    return codes().get(0);
  }

  private static ValidatableResponse signIn(String key) {
    return given()
        .contentType("application/json")
        .body("{\"key\":\"" + key + "\"}")
        .post(SESSION)
        .then();
  }
}
