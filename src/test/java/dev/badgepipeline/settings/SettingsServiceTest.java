package dev.badgepipeline.settings;

import static dev.badgepipeline.settings.SettingsScope.EVERYWHERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.badgepipeline.database.MemoryStore;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Max;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsServiceTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
  private static final SettingsScope FILMS = SettingsScope.library("films");
  private static final SettingsKey KEY = new SettingsKey(EVERYWHERE, "weather");

  private record Weather(boolean enabled, @Max(50) int celsius) {}

  private static final SettingsType<Weather> TYPE =
      new SettingsType<>("weather", Weather.class, new Weather(true, 20));

  private final MemoryStore store = new MemoryStore();
  private final SettingsDocuments documents =
      new SettingsDocuments(
          new ObjectMapper(), Validation.buildDefaultValidatorFactory().getValidator());
  private final SettingsService service =
      new SettingsService(
          SettingsInMemory.types(TYPE), documents, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void defaultsHaveVersionZero() {
    assertThat(result(service.get(TYPE, EVERYWHERE, store)))
        .isEqualTo(new VersionedDocument(weather(true, 20), empty(), "0"));
  }

  @Test
  void aChangeShowsTheSettingsThatHoldFromNowOn() {
    assertThat(put(celsius(30), Optional.empty()))
        .isEqualTo(new VersionedDocument(weather(true, 30), celsius(30), "1"));
  }

  @Test
  void aChangeIsStoredAsItsOwnerHasWrittenIt() {
    put(celsius(30), Optional.empty());

    assertThat(store.written())
        .containsExactly(new SaveSettings(KEY, Optional.of("{\"celsius\":30}"), 0, NOW));
  }

  @Test
  void aChangeReplacesTheFormerDocument() {
    put(field("enabled", false), Optional.empty());

    assertThat(put(celsius(30), Optional.empty()))
        .isEqualTo(new VersionedDocument(weather(true, 30), celsius(30), "2"));
  }

  @Test
  void aChangeIsMadeOnTheVersionThatItsAuthorHasSeen() {
    put(celsius(30), Optional.of(7L));

    assertThat(store.written())
        .containsExactly(new SaveSettings(KEY, Optional.of("{\"celsius\":30}"), 7, NOW));
  }

  @Test
  void settingsThatCannotHoldAreNotStored() {
    Throwable failure = catchThrowable(() -> put(celsius(51), Optional.empty()));

    assertThat(failure).isInstanceOf(InvalidSettingsException.class);
    assertThat(store.written()).isEmpty();
  }

  @Test
  void aChangeThatIsNotStoredFails() {
    store.failWritesWith(new SettingsConflictException("changed meanwhile"));

    assertThat(catchThrowable(() -> put(celsius(30), Optional.of(0L))))
        .isInstanceOf(SettingsConflictException.class);
  }

  @Test
  void readersSeeAChangeAtOnce() {
    put(celsius(30), Optional.empty());

    assertThat(result(new SettingsReader(documents).read(TYPE, EVERYWHERE, store)))
        .isEqualTo(new Weather(true, 30));
  }

  @Test
  void aChangeEverywhereIsSeenInALibraryThatHasNothingElseToSay() {
    result(service.put(TYPE, FILMS, field("enabled", false), Optional.empty(), store));

    put(celsius(30), Optional.empty());

    assertThat(result(service.get(TYPE, FILMS, store)))
        .isEqualTo(new VersionedDocument(weather(false, 30), field("enabled", false), "1.1"));
  }

  @Test
  void aChangeOfALibraryIsNotSeenElsewhere() {
    put(celsius(30), Optional.empty());

    result(service.put(TYPE, FILMS, celsius(5), Optional.empty(), store));

    assertThat(effective(FILMS)).isEqualTo(weather(true, 5));
    assertThat(effective(EVERYWHERE)).isEqualTo(weather(true, 30));
    assertThat(effective(SettingsScope.library("series"))).isEqualTo(weather(true, 30));
  }

  @Test
  void whatIsRemovedIsAsItIsEverywhere() {
    put(celsius(30), Optional.empty());
    result(service.put(TYPE, FILMS, celsius(5), Optional.empty(), store));

    result(service.delete(TYPE, FILMS, Optional.empty(), store));

    assertThat(result(service.get(TYPE, FILMS, store)))
        .isEqualTo(new VersionedDocument(weather(true, 30), empty(), "1.2"));
  }

  @Test
  void whatWasNeverSetNeedsNoRemoval() {
    result(service.delete(TYPE, FILMS, Optional.empty(), store));

    assertThat(store.written()).isEmpty();
  }

  @Test
  void whatIsRemovedIsTheVersionThatItsAuthorHasSeen() {
    result(service.delete(TYPE, FILMS, Optional.of(0L), store));

    assertThat(store.written())
        .containsExactly(
            new SaveSettings(new SettingsKey(FILMS, "weather"), Optional.empty(), 0, NOW));
  }

  @Test
  void draftsAreCheckedLikeChanges() {
    Throwable failure =
        catchThrowable(() -> service.drafts(EVERYWHERE, drafts("weather", celsius(51))));

    assertThat(failure).isInstanceOf(InvalidSettingsException.class);
  }

  @Test
  void draftsOfUnknownSettingsAreRefused() {
    Throwable failure =
        catchThrowable(() -> service.drafts(EVERYWHERE, drafts("wether", celsius(20))));

    assertThat(failure)
        .isInstanceOf(UnknownSettingsException.class)
        .hasMessage("there are no settings 'wether'; there are weather");
  }

  private static JsonNode drafts(String name, JsonNode document) {
    return JsonNodeFactory.instance.objectNode().set(name, document);
  }

  private VersionedDocument put(JsonNode document, Optional<Long> expected) {
    return result(service.put(TYPE, EVERYWHERE, document, expected, store));
  }

  private JsonNode effective(SettingsScope scope) {
    return result(service.get(TYPE, scope, store)).effective();
  }

  private static JsonNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static JsonNode field(String name, boolean value) {
    return JsonNodeFactory.instance.objectNode().put(name, value);
  }

  private static <T> T result(Uni<T> work) {
    return work.await().atMost(LONG_ENOUGH);
  }

  private static JsonNode celsius(int celsius) {
    return JsonNodeFactory.instance.objectNode().put("celsius", celsius);
  }

  private static JsonNode weather(boolean enabled, int celsius) {
    return JsonNodeFactory.instance.objectNode().put("enabled", enabled).put("celsius", celsius);
  }
}
