package dev.badgepipeline.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What is wrong with a JSON document that cannot be bound to a Java type.
 *
 * @param field the path to the field, such as {@code sources[1]}; empty for the document itself
 * @param message what is wrong with it, in words that follow the field's name
 */
public record JsonMistake(String field, String message) {

  public static JsonMistake in(JsonMappingException failure) {
    return new JsonMistake(path(failure), words(failure));
  }

  /** Field and message in one sentence. */
  public String sentence() {
    return (field.isEmpty() ? "the document" : field) + " " + message;
  }

  private static String path(JsonMappingException failure) {
    return failure.getPath().stream()
        .map(
            step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }

  private static String words(JsonMappingException failure) {
    if (failure instanceof UnrecognizedPropertyException unknown) {
      return "is not a field here; the fields are "
          + unknown.getKnownPropertyIds().stream()
              .map(String::valueOf)
              .sorted()
              .collect(Collectors.joining(", "));
    }
    if (failure instanceof InvalidFormatException wrong) {
      return wrong.getTargetType().isEnum()
          ? "must be one of "
              + Arrays.toString(wrong.getTargetType().getEnumConstants())
              + ", not "
              + wrong.getValue()
          : "cannot be '" + wrong.getValue() + "'";
    }
    if (failure instanceof InvalidTypeIdException) {
      return "has fields that do not go together, or lacks one";
    }
    return "has a value of the wrong type";
  }
}
