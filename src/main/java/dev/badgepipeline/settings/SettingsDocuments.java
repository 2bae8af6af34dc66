package dev.badgepipeline.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.badgepipeline.json.JsonMistake;
import dev.badgepipeline.settings.InvalidSettingsException.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns settings documents into settings. A document holds only what its owner has set; everything
 * else is the default, so that a better default reaches those who never touched it.
 */
@ApplicationScoped
class SettingsDocuments {

  private static final int LONGEST_VALUE = 100;

  /** In characters of documents; most have none. */
  private static final int MOST_KNOWN = 1 << 20;

  /** What settings take besides their documents, in the same measure. */
  private static final int OF_EACH = 1_000;

  private final ObjectMapper json;
  private final ObjectReader strict;
  private final Validator validator;

  /** Read and checked once: posters ask for the same again and again. */
  private final Cache<SettingsLayers.Typed, Object> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_KNOWN)
          .executor(Runnable::run)
          .weigher(
              (SettingsLayers.Typed stored, Object settings) -> OF_EACH + stored.layers().length())
          .build();

  SettingsDocuments(ObjectMapper json, Validator validator) {
    this.json = json;
    this.strict =
        json.reader()
            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .with(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    this.validator = validator;
  }

  /** The question for settings that can hold. */
  SettingsLookup lookup(SettingsType<?> type, SettingsScope scope) {
    return new SettingsLookup(
        new SettingsKey(scope, type.name()), layers -> effective(type, layers));
  }

  /** The settings that hold: what is stored, over the defaults. */
  <T> T effective(SettingsType<T> type, SettingsLayers layers) {
    return type.type()
        .cast(
            known.get(
                new SettingsLayers.Typed(type, layers),
                stored -> bind(type, overDefaults(type, set(type, layers)))));
  }

  /** The same for their owner. */
  VersionedDocument versioned(SettingsType<?> type, SettingsLayers layers) {
    return new VersionedDocument(
        json.valueToTree(effective(type, layers)), parse(type, layers.own()), layers.tag());
  }

  /** Checks a document as its owner gives it, and returns it as it is stored. */
  String checked(SettingsType<?> type, JsonNode document) {
    if (!document.isObject()) {
      throw invalid(type.name(), "", "must be a JSON object");
    }
    bind(type, overDefaults(type, document));
    return document.toString();
  }

  /** All that the owner has set, wherever he did. */
  private ObjectNode set(SettingsType<?> type, SettingsLayers layers) {
    ObjectNode set = json.createObjectNode();
    layers.widestFirst().forEach(layer -> merge(set, parse(type, layer.stored())));
    return set;
  }

  private JsonNode overDefaults(SettingsType<?> type, JsonNode set) {
    return merge(defaults(type, set), set);
  }

  private ObjectNode defaults(SettingsType<?> type, JsonNode set) {
    ObjectNode defaults = json.valueToTree(type.defaults());
    type.dependentDefaults()
        .given(set)
        .forEach((field, value) -> defaults.set(field, json.valueToTree(value)));
    return defaults;
  }

  private JsonNode parse(SettingsType<?> type, StoredSettings stored) {
    try {
      return json.readTree(stored.document().orElse("{}"));
    } catch (JsonProcessingException e) {
      throw invalid(type.name(), "", "is not JSON: " + e.getOriginalMessage());
    }
  }

  private static JsonNode merge(ObjectNode below, JsonNode above) {
    above
        .properties()
        .forEach(
            field -> {
              JsonNode present = below.get(field.getKey());
              boolean bothObjects =
                  present instanceof ObjectNode && field.getValue() instanceof ObjectNode;
              below.set(
                  field.getKey(),
                  bothObjects ? merge((ObjectNode) present, field.getValue()) : field.getValue());
            });
    return below;
  }

  private <T> T bind(SettingsType<T> type, JsonNode document) {
    T settings = read(type, document);
    Set<ConstraintViolation<T>> violations = validator.validate(settings);
    if (!violations.isEmpty()) {
      throw new InvalidSettingsException(
          type.name(),
          violations.stream()
              .map(SettingsDocuments::violation)
              .sorted(Comparator.comparing(Violation::field))
              .toList());
    }
    List<Violation> mistakes = type.check().of(settings);
    if (!mistakes.isEmpty()) {
      throw new InvalidSettingsException(type.name(), mistakes);
    }
    return settings;
  }

  private <T> T read(SettingsType<T> type, JsonNode document) {
    try {
      return strict.forType(type.type()).readValue(document);
    } catch (JsonMappingException e) {
      JsonMistake mistake = JsonMistake.in(e);
      throw invalid(type.name(), mistake.field(), mistake.message());
    } catch (IOException e) {
      throw invalid(type.name(), "", "cannot be read: " + e.getMessage());
    }
  }

  private static Violation violation(ConstraintViolation<?> violation) {
    return new Violation(
        violation.getPropertyPath().toString(),
        violation.getMessage() + ", not " + shortened(violation.getInvalidValue()));
  }

  /** What somebody has sent may be of any length. */
  private static String shortened(@Nullable Object value) {
    String text = String.valueOf(value);
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
  }

  private static InvalidSettingsException invalid(String name, String field, String message) {
    return new InvalidSettingsException(name, List.of(new Violation(field, message)));
  }
}
