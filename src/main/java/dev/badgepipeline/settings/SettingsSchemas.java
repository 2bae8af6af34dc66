package dev.badgepipeline.settings;

import static com.github.victools.jsonschema.generator.impl.PropertySortUtils.SORT_PROPERTIES_FIELDS_BEFORE_METHODS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * Says what settings documents may hold, as JSON Schema (2020-12), by the same records that read
 * them: types, bounds, defaults, and a sentence of help for each field.
 */
@ApplicationScoped
public class SettingsSchemas {

  private final ObjectMapper json;
  private final SchemaGenerator generator;

  SettingsSchemas(ObjectMapper json) {
    this.json = json;
    this.generator = new SchemaGenerator(config(json).build());
  }

  /** The schema of what may be saved. */
  public JsonNode of(SettingsType<?> type) {
    ObjectNode schema = generator.generateSchema(type.type());
    addDefaults(schema, json.valueToTree(type.defaults()));
    return schema;
  }

  /**
   * What has a default may be left out. Only within lists, which are replaced as a whole, all
   * fields are needed.
   */
  private static void addDefaults(ObjectNode schema, JsonNode defaults) {
    JsonNode fields = schema.path("properties");
    if (fields.isEmpty()) {
      schema.set("default", defaults);
      return;
    }
    schema.remove("required");
    fields
        .properties()
        .forEach(
            field -> addDefaults((ObjectNode) field.getValue(), defaults.path(field.getKey())));
  }

  private static SchemaGeneratorConfigBuilder config(ObjectMapper json) {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(json, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(Option.INLINE_ALL_SCHEMAS, Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT)
            .with(new JakartaValidationModule(JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS));
    config.forTypesInGeneral().withPropertySorter(SORT_PROPERTIES_FIELDS_BEFORE_METHODS);
    config
        .forFields()
        .withRequiredCheck(field -> true)
        .withDescriptionResolver(SettingsSchemas::help)
        .withArrayUniqueItemsResolver(SettingsSchemas::unique);
    return config;
  }

  private static @Nullable String help(FieldScope field) {
    return ofFieldItself(field, Help.class).map(Help::value).orElse(null);
  }

  private static @Nullable Boolean unique(FieldScope field) {
    return ofFieldItself(field, UniqueElements.class).map(unique -> true).orElse(null);
  }

  /** What is said of a list is not said of each thing in it. */
  private static <A extends Annotation> Optional<A> ofFieldItself(FieldScope field, Class<A> type) {
    return field.isFakeContainerItemScope()
        ? Optional.empty()
        : Optional.ofNullable(field.getAnnotation(type));
  }
}
