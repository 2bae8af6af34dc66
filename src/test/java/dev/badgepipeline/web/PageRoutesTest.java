package dev.badgepipeline.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the page comes to browsers. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class PageRoutesTest {

  /** What the first page may weigh on its way, with all that it needs. */
  private static final int MOST_BYTES = 60_000;

  private static final Pattern IMPORT =
      Pattern.compile("(?:from|import)\\s*\\(?['\"](\\.[^'\"]+)['\"]");

  @ParameterizedTest
  @ValueSource(strings = {"/", "/library", "/titles/films:dune", "/jobs/12", "/setup", "/health"})
  void everyViewGetsTheDocumentWhichIsAskedForEachTime(String path) {
    given()
        .get(path)
        .then()
        .statusCode(200)
        .contentType("text/html")
        .header("Cache-Control", "no-cache")
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("Content-Security-Policy", containsString("require-trusted-types-for 'script'"))
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .body(containsString("/app.js"));
  }

  @Test
  void filesAreKeptForGoodAndCompressed() {
    Response answer = given().header("Accept-Encoding", "gzip").get(script());

    answer
        .then()
        .statusCode(200)
        .contentType("text/javascript")
        .header("Cache-Control", containsString("immutable"))
        .header("Content-Encoding", "gzip")
        .body(startsWith("// @ts-check"));
  }

  @Test
  void whoTakesNoGzipGetsNone() {
    plain()
        .get(script())
        .then()
        .header("Content-Encoding", nullValue())
        .body(startsWith("// @ts-check"));
  }

  @Test
  void whatIsKnownIsNotSentAgain() {
    String tag = given().get("/").header("ETag");

    given()
        .header("If-None-Match", "\"other\", " + tag)
        .get("/")
        .then()
        .statusCode(304)
        .body(emptyOrNullString());
  }

  @Test
  void headsAreThoseOfTheWhole() {
    String length = plain().get("/").header("Content-Length");

    plain()
        .head("/")
        .then()
        .statusCode(200)
        .header("Content-Length", length)
        .body(emptyOrNullString());
  }

  @Test
  void filesOfOtherVersionsAreNotThere() {
    given()
        .get("/web/0123456789abcdef/app.js")
        .then()
        .statusCode(404)
        .header("Cache-Control", "no-store");
    given().get(script().replace("app.js", "files.txt")).then().statusCode(404);
    given().get(script().replace("app.js", "none.js")).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void thePageIsOnlyRead(String method) {
    given().request(method, "/titles/x").then().statusCode(405);
  }

  @Test
  void swaggerUiHasAPolicyOfItsOwn() {
    given()
        .get("/q/swagger-ui/")
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", not(containsString("default-src 'none'")));
  }

  @Test
  void theFirstPageIsSmall() {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    String folder = script().replace("app.js", "");
    Deque<String> wanted = new ArrayDeque<>();
    wanted.add("style.css");
    wanted.add("icon.svg");
    wanted.add("app.js");
    wanted.add("views/library.js");
    while (!wanted.isEmpty()) {
      String name = wanted.remove();
      if (!sizes.containsKey(name)) {
        Response answer = given().header("Accept-Encoding", "gzip").get(folder + name);
        sizes.put(name, Integer.parseInt(answer.header("Content-Length")));
        imports(name, answer.asString()).forEach(wanted::add);
      }
    }

    assertThat(sizes).containsKey("lit/lit-html.js").containsKey("views/library.js");
    assertThat(sizes.values().stream().mapToInt(size -> size).sum())
        .as(() -> "bytes of " + sizes)
        .isLessThan(MOST_BYTES);
  }

  /** What a module needs before it runs; views that it fetches later stay away. */
  private static List<String> imports(String name, String module) {
    return IMPORT
        .matcher(module)
        .results()
        .map(found -> found.group(1))
        .filter(path -> !path.startsWith("./views/"))
        .map(path -> URI.create(name).resolve(path).toString())
        .toList();
  }

  /** A client that does not say by itself that it takes gzip. */
  private static RequestSpecification plain() {
    return given()
        .config(
            RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
  }

  private static String script() {
    Matcher script =
        Pattern.compile("/web/[0-9a-f]+/app\\.js").matcher(given().get("/").asString());
    assertThat(script.find()).isTrue();
    return script.group();
  }
}
