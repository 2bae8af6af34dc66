package dev.badgepipeline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class SettingsSchemasTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private enum Sky {
    CLEAR,
    CLOUDY
  }

  private record Wind(@DecimalMin("0") @DecimalMax("40.5") double speed) {}

  private record Hour(@Min(0) @Max(23) int hour, Sky sky) {}

  private record Weather(
      @Help("Whether it is told at all.") boolean enabled,
      @Min(-50) @Max(60) int celsius,
      @NotNull @Valid Wind wind,
      @NotEmpty @Size(max = 2) @UniqueElements List<@NotNull Sky> skies,
      @Size(max = 24) List<@Valid Hour> hours,
      @NotNull @Pattern(regexp = "^[NSEW]$") String direction) {}

  private static final SettingsType<Weather> TYPE =
      new SettingsType<>(
          "weather",
          Weather.class,
          new Weather(true, 20, new Wind(3.5), List.of(Sky.CLEAR), List.of(), "W"));

  private final JsonNode schema = new SettingsSchemas(JSON).of(TYPE);

  @Test
  void aDocumentIsAnObjectOfKnownFieldsInTheirOrder() throws JsonProcessingException {
    assertThat(schema.get("$schema").textValue())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(schema.get("type").textValue()).isEqualTo("object");
    assertThat(schema.get("additionalProperties")).isEqualTo(JSON.readTree("false"));
    assertThat(schema.get("properties").fieldNames())
        .toIterable()
        .containsExactly("enabled", "celsius", "wind", "skies", "hours", "direction");
  }

  @Test
  void aSwitchHasItsHelpAndDefault() {
    isSchema(
        "enabled",
        """
        {"type": "boolean", "description": "Whether it is told at all.", "default": true}
        """);
  }

  @Test
  void aNumberHasItsBounds() {
    isSchema(
        "celsius", "{\"type\": \"integer\", \"minimum\": -50, \"maximum\": 60, \"default\": 20}");
  }

  @Test
  void fieldsOfAGroupHaveTheirDefaultsSoThatNoneIsNeeded() {
    isSchema(
        "wind",
        """
        {"type": "object", "additionalProperties": false, "properties": {
          "speed": {"type": "number", "minimum": 0, "maximum": 40.5, "default": 3.5}}}
        """);
    assertThat(schema.has("required")).isFalse();
  }

  @Test
  void aListHasItsBoundsAndWhatItMayHold() {
    isSchema(
        "skies",
        """
        {"type": "array", "minItems": 1, "maxItems": 2, "uniqueItems": true,
         "items": {"type": "string", "enum": ["CLEAR", "CLOUDY"]}, "default": ["CLEAR"]}
        """);
  }

  /** A list replaces its default as a whole. */
  @Test
  void allFieldsOfAGroupInAListAreNeeded() {
    isSchema(
        "hours",
        """
        {"type": "array", "maxItems": 24, "default": [],
         "items": {"type": "object", "additionalProperties": false, "required": ["hour", "sky"],
           "properties": {
             "hour": {"type": "integer", "minimum": 0, "maximum": 23},
             "sky": {"type": "string", "enum": ["CLEAR", "CLOUDY"]}}}}
        """);
  }

  @Test
  void aTextHasItsPattern() {
    isSchema("direction", "{\"type\": \"string\", \"pattern\": \"^[NSEW]$\", \"default\": \"W\"}");
  }

  private void isSchema(String field, String expected) {
    try {
      assertThat(JSON.readTree(schema.at("/properties/" + field).toString()))
          .isEqualTo(JSON.readTree(expected));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(expected, e);
    }
  }
}
