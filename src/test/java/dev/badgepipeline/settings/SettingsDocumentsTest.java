package dev.badgepipeline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeAppearance.Style;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeSettings;
import dev.badgepipeline.settings.InvalidSettingsException.Violation;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsDocumentsTest {

  private static final String NAME = "weather";
  private static final SettingsKey KEY = new SettingsKey(SettingsScope.EVERYWHERE, NAME);
  private static final SettingsKey FILMS = new SettingsKey(SettingsScope.library("films"), NAME);

  /**
   * Unknown fields pass here, as they do in the service; that settings refuse them is their own.
   */
  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  private enum Sky {
    CLEAR,
    CLOUDY
  }

  private record Weather(
      boolean enabled,
      @NotNull @Valid BadgeAppearance appearance,
      @NotEmpty List<@NotNull Sky> skies)
      implements BadgeSettings {}

  private static final SettingsType<Weather> TYPE =
      BadgeSettings.type(
          new BadgeKind(NAME),
          Weather.class,
          new Weather(
              true, BadgeAppearance.at(Position.TOP_LEFT, 8), List.of(Sky.CLEAR, Sky.CLOUDY)));

  private final SettingsDocuments documents = new SettingsDocuments(JSON, VALIDATOR);

  @Test
  void withoutADocumentTheDefaultsHold() {
    assertThat(documents.effective(TYPE, SettingsLayers.untouched(KEY))).isEqualTo(TYPE.defaults());
  }

  @Test
  void whatIsStoredIsReadOnceUntilItIsAnother() {
    Weather first = effective("{\"skies\":[\"CLEAR\"]}");

    assertThat(effective("{\"skies\":[\"CLEAR\"]}")).isSameAs(first);
    assertThat(effective("{\"skies\":[\"CLOUDY\"]}").skies()).containsExactly(Sky.CLOUDY);
  }

  @Test
  void aFieldThatIsSetReplacesItsDefaultAlone() {
    Weather weather = effective("{\"appearance\":{\"position\":\"TOP_RIGHT\"}}");

    assertThat(weather)
        .isEqualTo(
            new Weather(
                true, BadgeAppearance.at(Position.TOP_RIGHT, 8), List.of(Sky.CLEAR, Sky.CLOUDY)));
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void aStyleHasItsOwnDefaults(Style style) {
    assertThat(effective("{\"appearance\":{\"style\":\"" + style + "\"}}").appearance())
        .isEqualTo(TYPE.defaults().appearance().styled(style));
  }

  @Test
  void whatIsSetHoldsInEveryStyle() {
    BadgeAppearance look =
        effective("{\"appearance\":{\"style\":\"GLASS\",\"opacity\":40,\"border\":{\"width\":3}}}")
            .appearance();

    assertThat(look.opacity()).isEqualTo(40);
    assertThat(look.border().width()).isEqualTo(3);
    assertThat(look.border().opacity())
        .isEqualTo(TYPE.defaults().appearance().styled(Style.GLASS).border().opacity());
  }

  @Test
  void aListReplacesTheWholeDefault() {
    assertThat(effective("{\"skies\":[\"CLOUDY\"]}").skies()).containsExactly(Sky.CLOUDY);
  }

  @Test
  void theWholeDocumentShowsDefaultsToo() {
    JsonNode document = documents.versioned(TYPE, everywhere("{\"enabled\":false}")).effective();

    assertThat(document.at("/enabled").booleanValue()).isFalse();
    assertThat(document.at("/appearance/position").textValue()).isEqualTo("TOP_LEFT");
  }

  @Test
  void storesOnlyWhatItsOwnerHasSet() throws JsonProcessingException {
    assertThat(documents.checked(TYPE, JSON.readTree("{\"appearance\":{\"size\":12}}")))
        .isEqualTo("{\"appearance\":{\"size\":12}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"enabeld\":true}                          | enabeld",
        "{\"appearance\":{\"siez\":9}}               | appearance.siez",
        "{\"skies\":[\"CLEAR\",\"RAINY\"]}           | skies[1]",
        "{\"skies\":[\"CLEAR\",1]}                   | skies[1]",
        "{\"appearance\":{\"position\":\"MIDDLE\"}}  | appearance.position",
        "{\"appearance\":{\"position\":2}}           | appearance.position",
        "{\"appearance\":{\"style\":\"SHINY\"}}      | appearance.style",
        "{\"appearance\":{\"style\":1}}              | appearance.style",
        "{\"appearance\":{\"size\":99}}              | appearance.size",
        "{\"appearance\":{\"size\":\"big\"}}         | appearance.size",
        "{\"appearance\":{\"maximum\":2.5}}          | appearance.maximum",
        "{\"appearance\":{\"background\":\"red\"}}   | appearance.background",
        "{\"appearance\":{\"border\":{\"width\":-1}}} | appearance.border.width",
        "{\"appearance\":{\"border\":null}}          | appearance.border",
        "{\"appearance\":null}                       | appearance",
        "{\"enabled\":null}                          | enabled",
        "{\"skies\":[]}                              | skies",
      })
  void namesTheFieldThatIsWrong(String document, String field) {
    assertThat(failure(document).violations()).extracting(Violation::field).containsExactly(field);
  }

  @Test
  void saysWhatAFieldMustBeAndWhatItIs() {
    assertThat(failure("{\"appearance\":{\"background\":\"red\"}}"))
        .hasMessage(
            "the settings of weather are not valid: appearance.background must be a colour like"
                + " #1A2B3C, not red");
  }

  @Test
  void namesEveryFieldThatIsOutOfRange() {
    assertThat(failure("{\"appearance\":{\"size\":99,\"margin\":-1}}").violations())
        .extracting(Violation::field)
        .containsExactly("appearance.margin", "appearance.size");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "7", "null", "\"text\""})
  void aDocumentIsAnObject(String document) {
    assertThat(failure(document).violations())
        .containsExactly(new Violation("", "must be a JSON object"));
  }

  @Test
  void whatALibraryLeavesOutIsAsItIsEverywhere() {
    Weather weather =
        inFilms(
            "{\"enabled\":false,\"appearance\":{\"size\":12,\"margin\":1}}",
            "{\"appearance\":{\"size\":5}}");

    assertThat(weather.enabled()).isFalse();
    assertThat(weather.appearance().size()).isEqualTo(5);
    assertThat(weather.appearance().margin()).isEqualTo(1);
    assertThat(weather.skies()).isEqualTo(TYPE.defaults().skies());
  }

  @Test
  void theStyleThatHoldsInALibraryDecidesItsDefaults() {
    BadgeAppearance look =
        inFilms(
                "{\"appearance\":{\"style\":\"GLASS\",\"radius\":7}}",
                "{\"appearance\":{\"style\":\"OUTLINE\"}}")
            .appearance();

    BadgeAppearance outline = TYPE.defaults().appearance().styled(Style.OUTLINE);
    assertThat(look.style()).isEqualTo(Style.OUTLINE);
    assertThat(look.border()).isEqualTo(outline.border());
    assertThat(look.opacity()).isEqualTo(outline.opacity());
    assertThat(look.radius()).isEqualTo(7);
  }

  @Test
  void anOwnerSeesWhichFieldsAreALibrarysOwn() {
    VersionedDocument found =
        documents.versioned(
            TYPE,
            layers(Optional.of("{\"enabled\":false}"), Optional.of("{\"skies\":[\"CLOUDY\"]}")));

    assertThat(found.own()).hasToString("{\"skies\":[\"CLOUDY\"]}");
    assertThat(found.effective().at("/enabled").booleanValue()).isFalse();
    assertThat(found.tag()).isEqualTo("1.2");
  }

  @Test
  void aLibraryWithoutSettingsOfItsOwnHasNone() {
    VersionedDocument found =
        documents.versioned(TYPE, layers(Optional.of("{\"enabled\":false}"), Optional.empty()));

    assertThat(found.own()).hasToString("{}");
  }

  private Weather inFilms(String everywhere, String own) {
    return documents.effective(TYPE, layers(Optional.of(everywhere), Optional.of(own)));
  }

  private static SettingsLayers layers(Optional<String> everywhere, Optional<String> own) {
    return SettingsLayers.of(
        FILMS,
        key -> key.equals(FILMS) ? new StoredSettings(own, 2) : new StoredSettings(everywhere, 1));
  }

  private static SettingsLayers everywhere(String document) {
    return SettingsLayers.of(KEY, key -> new StoredSettings(Optional.of(document), 1));
  }

  private Weather effective(String document) {
    return documents.effective(TYPE, everywhere(document));
  }

  private InvalidSettingsException failure(String document) {
    return catchThrowableOfType(
        InvalidSettingsException.class, () -> documents.checked(TYPE, JSON.readTree(document)));
  }
}
