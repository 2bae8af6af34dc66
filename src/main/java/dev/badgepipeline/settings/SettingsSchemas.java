package dev.badgepipeline.settings;

import static com.github.victools.jsonschema.generator.impl.PropertySortUtils.SORT_PROPERTIES_FIELDS_BEFORE_METHODS;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * Says what settings documents may hold, as JSON Schema (2020-12), by the same records that read
 * them: types, bounds, defaults, and a sentence of help for each field.
 */
@ApplicationScoped
public class SettingsSchemas {

  private static final String DEFINITIONS = "#/$defs/";

  private final ObjectMapper json;
  private final SchemaGenerator generator;

  /** What has several forms, by the names of its definitions. */
  private final Map<String, Class<?>> formed = new ConcurrentHashMap<>();

  SettingsSchemas(ObjectMapper json) {
    this.json = json;
    this.generator = new SchemaGenerator(config(json).build());
  }

  /** The schema of what may be saved. */
  public JsonNode of(SettingsType<?> type) {
    ObjectNode schema = generator.generateSchema(type.type());
    addForms(schema);
    addDefaults(schema, json.valueToTree(type.defaults()));
    return schema;
  }

  /**
   * A thing of several forms, such as a condition, may hold others of its kind: each is described
   * once, beside the document.
   */
  private void addForms(ObjectNode schema) {
    ObjectNode definitions = json.createObjectNode();
    Deque<String> open = new ArrayDeque<>(references(schema));
    while (!open.isEmpty()) {
      String name = open.pop();
      if (!definitions.has(name)) {
        ObjectNode forms = definitions.putObject(name);
        forms.set("anyOf", forms(Objects.requireNonNull(formed.get(name))));
        open.addAll(references(forms));
      }
    }
    if (!definitions.isEmpty()) {
      schema.set("$defs", definitions);
    }
  }

  private static List<String> references(JsonNode schema) {
    return schema.findValuesAsText("$ref").stream()
        .map(reference -> reference.substring(DEFINITIONS.length()))
        .toList();
  }

  private ArrayNode forms(Class<?> type) {
    ArrayNode forms = json.createArrayNode();
    for (JsonSubTypes.Type form : type.getAnnotation(JsonSubTypes.class).value()) {
      ObjectNode schema = generator.generateSchema(form.value());
      schema.remove("$schema");
      forms.add(schema);
    }
    return forms;
  }

  private @Nullable CustomDefinition reference(Class<?> type, ObjectMapper mapper) {
    if (!type.isInterface() || !type.isAnnotationPresent(JsonSubTypes.class)) {
      return null;
    }
    formed.put(type.getSimpleName(), type);
    return new CustomDefinition(
        mapper.createObjectNode().put("$ref", DEFINITIONS + type.getSimpleName()),
        CustomDefinition.DefinitionType.INLINE,
        CustomDefinition.AttributeInclusion.NO);
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

  private SchemaGeneratorConfigBuilder config(ObjectMapper json) {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(json, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(Option.INLINE_ALL_SCHEMAS, Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT)
            .with(new JakartaValidationModule(JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS));
    config
        .forTypesInGeneral()
        .withPropertySorter(SORT_PROPERTIES_FIELDS_BEFORE_METHODS)
        .withCustomDefinitionProvider((type, context) -> reference(type.getErasedType(), json));
    config
        .forFields()
        .withRequiredCheck(SettingsSchemas::isNeeded)
        .withDescriptionResolver(SettingsSchemas::help)
        .withArrayUniqueItemsResolver(SettingsSchemas::unique);
    return config;
  }

  private static boolean isNeeded(FieldScope field) {
    return !ofFieldItself(field, Help.class).map(Help::optional).orElse(false);
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
