package dev.badgepipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.badgepipeline.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schemas of the settings say is what the service takes. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SettingsSchemaTest {

  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);

  @SuppressWarnings("NullAway.Init") // injected
  Surroundings surroundings;

  @BeforeEach
  void nothingIsSet() {
    surroundings.reset();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resolution",
        "audio",
        "review",
        "award",
        "runtime",
        "content-rating",
        "status",
        "episode",
        "versions",
        "added",
        "edition",
        "video",
        "aspect",
        "languages",
        "studio",
        "network",
        "streaming",
        "ribbon",
        "score",
        "custom",
        "custom-2",
        "custom-3",
        "layout"
      })
  void theWholeDocumentIsValidAndAccepted(String name) {
    String document = given().get("/api/v1/settings/" + name).asString();

    assertThat(mistakes(name, document)).isEmpty();
    assertThat(put(name, document)).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resolution | {}",
        "resolution | {\"enabled\":false,\"dynamicRange\":\"NONE\"}",
        "resolution | {\"appearance\":{\"size\":2,\"margin\":20,\"padding\":40,\"spacing\":10}}",
        "resolution | {\"appearance\":{\"size\":30,\"margin\":0,\"padding\":0,\"spacing\":0}}",
        "resolution | {\"appearance\":{\"maximum\":10,\"opacity\":100,\"radius\":50}}",
        "resolution | {\"appearance\":{\"border\":{\"width\":20,\"colour\":\"#abcdef\"}}}",
        "audio      | {\"track\":\"DEFAULT\",\"channels\":false,\"episodes\":\"LOWEST\"}",
        "audio      | {\"appearance\":{\"style\":\"GLASS\",\"content\":\"ICON\"}}",
        "review     | {\"sources\":[\"TRAKT\"],\"decimalSeparator\":\",\"}",
        "award      | {\"awards\":[\"OSCAR\",\"CANNES\"],\"nominations\":true}",
        "status     | {\"words\":{\"ended\":\"beendet\"}}",
        "status     | {\"nextWithin\":7,\"dayForm\":\"DAY_MONTH\"}",
        "streaming  | {\"country\":\"DE\",\"only\":[\"Netflix\"]}",
        "ribbon     | {\"distinctions\":[\"CERTIFIED_FRESH\"]}",
        "ribbon     | {\"distinctions\":[],\"lists\":[{\"id\":\"a/top-250\",\"text\":\"Top 250\"}]}",
        "languages  | {\"languages\":[\"de\",\"fil\"],\"parts\":[\"SDH\"]}",
        "custom     | {\"rules\":[{\"name\":\"a\",\"show\":{\"text\":\"b\"},"
            + "\"when\":{\"not\":{\"any\":[{\"known\":\"TAG\"},{\"number\":\"YEAR\",\"to\":9}]}}}]}",
        "layout     | {}",
        "layout     | {\"placement\":\"AUTO\"}",
        "layout     | {\"placement\":\"FIXED\"}",
        "layout     | {\"badges\":{\"episode\":[\"resolution\",\"audio\"]}}",
      })
  void whatTheSchemaAllowsIsAccepted(String name, String document) {
    assertThat(mistakes(name, document)).isEmpty();
    assertThat(put(name, document)).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resolution | {\"enabeld\":true}",
        "resolution | {\"enabled\":null}",
        "resolution | {\"appearance\":null}",
        "resolution | {\"appearance\":{\"siez\":9}}",
        "resolution | {\"appearance\":{\"size\":1.9}}",
        "resolution | {\"appearance\":{\"size\":30.1}}",
        "resolution | {\"appearance\":{\"size\":\"big\"}}",
        "resolution | {\"appearance\":{\"margin\":-0.1}}",
        "resolution | {\"appearance\":{\"maximum\":0}}",
        "resolution | {\"appearance\":{\"maximum\":11}}",
        "resolution | {\"appearance\":{\"maximum\":2.5}}",
        "resolution | {\"appearance\":{\"background\":\"red\"}}",
        "resolution | {\"appearance\":{\"background\":\"##14161A\"}}",
        "resolution | {\"appearance\":{\"background\":\"#14161AB\"}}",
        "resolution | {\"appearance\":{\"position\":\"MIDDLE\"}}",
        "resolution | {\"appearance\":{\"border\":{\"width\":20.1}}}",
        "audio      | {\"track\":\"WORST\"}",
        "review     | {\"sources\":[]}",
        "review     | {\"sources\":[\"IMDB\",\"IMDB\"]}",
        "review     | {\"sources\":[\"IMDB\",\"WEATHER\"]}",
        "review     | {\"sources\":[null]}",
        "review     | {\"decimalSeparator\":\";\"}",
        "review     | {\"decimalSeparator\":\"\"}",
        "review     | {\"decimalSeparator\":\",,\"}",
        "award      | {\"awards\":[\"OSCAR\",\"OSCAR\"]}",
        "status     | {\"words\":{\"ended\":\"\"}}",
        "status     | {\"nextWithin\":61}",
        "streaming  | {\"country\":\"Germany\"}",
        "ribbon     | {\"distinctions\":[\"MUST_SEE\",\"MUST_SEE\"]}",
        "ribbon     | {\"lists\":[{\"id\":\"../user\",\"text\":\"Top 250\"}]}",
        "ribbon     | {\"lists\":[{\"id\":\"a/b\"}]}",
        "languages  | {\"languages\":[\"German\"]}",
        "languages  | {\"flagOf\":[\"English us\"]}",
        "custom     | {\"rules\":[{\"name\":\"a\",\"show\":{\"text\":\"b\"}}]}",
        "custom     |"
            + " {\"rules\":[{\"name\":\"a\",\"show\":{\"text\":\"b\"},\"when\":{\"known\":\"RAIN\"}}]}",
        "layout     | {\"placement\":\"MIDDLE\"}",
        "layout     | {\"placement\":null}",
        "layout     | {\"badges\":{\"film\":[]}}",
        "layout     | {\"badges\":{\"episode\":[\"audio\",\"audio\"]}}",
        "layout     | {\"place\":\"AUTO\"}",
      })
  void whatIsBeyondABoundIsRefusedByBoth(String name, String document) {
    assertThat(mistakes(name, document)).isNotEmpty();
    assertThat(put(name, document)).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resolution",
        "audio",
        "review",
        "award",
        "runtime",
        "content-rating",
        "status",
        "episode",
        "versions",
        "added",
        "edition",
        "video",
        "aspect",
        "languages",
        "studio",
        "network",
        "streaming",
        "ribbon",
        "score",
        "custom",
        "custom-2",
        "custom-3",
        "layout"
      })
  void eachFieldHasItsHelp(String name) {
    assertThat(withoutHelp(schema(name)).toList()).isEmpty();
  }

  private static Stream<String> withoutHelp(JsonNode schema) {
    return schema.path("properties").properties().stream()
        .flatMap(
            field ->
                field.getValue().path("description").asText().isBlank()
                    ? Stream.of(field.getKey())
                    : withoutHelp(field.getValue()));
  }

  private static List<String> mistakes(String name, String document) {
    return SCHEMAS.getSchema(schema(name)).validate(document, InputFormat.JSON).stream()
        .map(String::valueOf)
        .toList();
  }

  private static JsonNode schema(String name) {
    return given()
        .get("/api/v1/settings/" + name + "/schema")
        .then()
        .statusCode(200)
        .contentType("application/schema+json")
        .extract()
        .as(JsonNode.class);
  }

  private static int put(String name, String document) {
    return given()
        .contentType("application/json")
        .body(document)
        .put("/api/v1/settings/" + name)
        .statusCode();
  }
}
