package dev.badgepipeline.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.badgepipeline.settings.InvalidSettingsException.Violation;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One settings document: its name, its Java form and what holds until the owner says otherwise.
 *
 * @param name lower-case, such as {@code review}, as REST and the database have it
 * @param type a record with Bean Validation constraints
 * @param defaults what fields have that the owner has not set
 * @param dependentDefaults in place of some of them, where they depend on what he has set
 * @param check for what annotations cannot say
 */
public record SettingsType<T>(
    String name, Class<T> type, T defaults, DependentDefaults dependentDefaults, Check<T> check) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  public SettingsType {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name of settings: " + name);
    }
  }

  /** Settings whose defaults depend on nothing. */
  public SettingsType(String name, Class<T> type, T defaults) {
    this(name, type, defaults, set -> Map.of());
  }

  /** Settings of which annotations say all. */
  public SettingsType(String name, Class<T> type, T defaults, DependentDefaults dependentDefaults) {
    this(name, type, defaults, dependentDefaults, settings -> List.of());
  }

  /** The same, checked by more than annotations. */
  public SettingsType<T> checkedBy(Check<T> other) {
    return new SettingsType<>(name, type, defaults, dependentDefaults, other);
  }

  /** Finds what is wrong with settings. */
  @FunctionalInterface
  public interface Check<T> {

    /** What is wrong with settings whose fields are all within their bounds. */
    List<Violation> of(T settings);
  }

  /** Defaults of fields that go by what is set of others. */
  @FunctionalInterface
  public interface DependentDefaults {

    /**
     * The defaults of such fields, by their names at the top of the document.
     *
     * @param set a JSON object with all that the owner has set, not checked yet
     */
    Map<String, Object> given(JsonNode set);
  }
}
