package dev.badgepipeline.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.badgepipeline.json.JsonMistake;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads JSON of requests, and says where it is wrong. */
@ApplicationScoped
class Json {

  private final ObjectMapper json;
  private final ObjectReader documents;

  Json(ObjectMapper json) {
    this.json = json;
    this.documents =
        json.reader()
            .with(
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
  }

  JsonNode object(@Nullable String body) {
    JsonNode document = read(body == null ? "" : body);
    if (!document.isObject()) {
      throw new BadRequestProblem("the body must be a JSON object");
    }
    return document;
  }

  private JsonNode read(String body) {
    try {
      return documents.readTree(body);
    } catch (MismatchedInputException e) {
      throw new BadRequestProblem("the body must be one JSON object that has no field twice");
    } catch (JsonProcessingException e) {
      throw new BadRequestProblem("the body is not valid JSON" + place(e.getLocation()));
    }
  }

  /** What is too deep, too long or too large is refused without saying where. */
  private static String place(@Nullable JsonLocation location) {
    return location == null
        ? ""
        : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  /** Reads an object that has no other fields than the type. */
  <T> T strictly(Class<T> type, @Nullable String body) {
    return as(type, json.reader(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES), body);
  }

  <T> T as(Class<T> type, @Nullable String body) {
    return as(type, json.reader(), body);
  }

  private <T> T as(Class<T> type, ObjectReader reader, @Nullable String body) {
    JsonNode document = object(body);
    try {
      return reader.treeToValue(document, type);
    } catch (JsonMappingException e) {
      throw new BadRequestProblem(JsonMistake.in(e).sentence());
    } catch (IOException e) {
      throw new BadRequestProblem("the body cannot be understood");
    }
  }
}
