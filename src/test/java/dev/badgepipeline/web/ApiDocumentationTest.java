package dev.badgepipeline.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the document of the API comes to programs, and Swagger UI to people. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class ApiDocumentationTest {

  private static final String YAML = "application/yaml;charset=UTF-8";
  private static final String JSON = "application/json;charset=UTF-8";
  private static final String UI = "/q/swagger-ui/";
  private static final Pattern NAMED = Pattern.compile("(?:href|src)=\"([^\":]+)\"");

  @ParameterizedTest
  @CsvSource({
    "/q/openapi, */*",
    "/q/openapi/, */*",
    "/q/openapi, application/yaml",
    "/q/openapi, text/html",
    "/q/openapi?format=yaml, */*",
    "/q/openapi?format=other, */*",
    "/q/openapi.yaml, application/json",
    "/q/openapi.yaml?format=json, */*",
    "/q/openapi.yml, */*"
  })
  void theDocumentIsYaml(String path, String accepted) {
    given()
        .header("Accept", accepted)
        .get(path)
        .then()
        .statusCode(200)
        .header("Content-Type", YAML)
        .body(startsWith("---\nopenapi: 3.1.0\n"))
        .body(containsString("/api/v1/items/{itemId}/badges:"));
  }

  @ParameterizedTest
  @CsvSource({
    "/q/openapi, application/json",
    "/q/openapi, 'application/yaml, application/json;q=0.1'",
    "/q/openapi?format=yaml, application/json",
    "/q/openapi?format=json, */*",
    "/q/openapi?format=JSON, application/yaml",
    "/q/openapi.json, application/yaml",
    "/q/openapi.json?format=yaml, */*"
  })
  void theDocumentIsJsonForWhoeverAsksForIt(String path, String accepted) {
    given()
        .header("Accept", accepted)
        .get(path)
        .then()
        .statusCode(200)
        .header("Content-Type", JSON)
        .body("openapi", equalTo("3.1.0"))
        .body("info.title", equalTo("badge-pipeline"));
  }

  @Test
  void headsAreThoseOfTheWhole() {
    given()
        .head("/q/openapi")
        .then()
        .statusCode(200)
        .header("Content-Type", YAML)
        .body(emptyOrNullString());
    given().head(UI).then().statusCode(200).contentType("text/html").body(emptyOrNullString());
    given().head("/q/swagger-ui/none").then().statusCode(404);
  }

  @Test
  void oneFormIsNotTakenForTheOther() {
    String yaml = given().get("/q/openapi").header("ETag");

    given().header("If-None-Match", yaml).get("/q/openapi").then().statusCode(304);
    given()
        .header("If-None-Match", yaml)
        .get("/q/openapi?format=json")
        .then()
        .statusCode(200)
        .header("Content-Type", JSON);
    assertThat(given().get("/q/openapi").headers().getValues("Vary"))
        .containsExactlyInAnyOrder("Accept", "Accept-Encoding");
  }

  @Test
  void swaggerUiIsAFolder() {
    given()
        .redirects()
        .follow(false)
        .get("/q/swagger-ui")
        .then()
        .statusCode(302)
        .header("Location", UI);
  }

  @ParameterizedTest
  @ValueSource(strings = {UI, UI + "index.html"})
  void swaggerUiHasADocument(String path) {
    given()
        .get(path)
        .then()
        .statusCode(200)
        .contentType("text/html")
        .body(containsString("<div id=\"swagger-ui\"></div>"))
        .body(not(containsString("<script>")));
  }

  @Test
  void whateverSwaggerUiNamesIsThere() {
    List<String> named =
        NAMED.matcher(given().get(UI).asString()).results().map(found -> found.group(1)).toList();

    assertThat(named)
        .contains("swagger-ui.css", "swagger-ui-bundle.js", "initializer.js")
        .allSatisfy(
            file ->
                given()
                    .get(UI + file)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-cache")
                    .body(not(emptyOrNullString())));
  }

  @Test
  void theScriptComesCompressedAndWithItsLicences() {
    given()
        .header("Accept-Encoding", "gzip")
        .get(UI + "swagger-ui-bundle.js")
        .then()
        .contentType("text/javascript")
        .header("Content-Encoding", "gzip")
        .body(
            startsWith("/*! For license information please see swagger-ui-bundle.js.LICENSE.txt"));
    given()
        .get(UI + "swagger-ui-bundle.js.LICENSE.txt")
        .then()
        .statusCode(200)
        .contentType("text/plain")
        .body(containsString("MIT"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/q/openapi/x", "/q/openapi.txt", UI + "none.js", UI + "swagger-ui.css.map"})
  void nothingElseIsThere(String path) {
    given().get(path).then().statusCode(404).contentType("application/problem+json");
  }
}
