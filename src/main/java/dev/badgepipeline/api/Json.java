package dev.badgepipeline.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.badgepipeline.json.JsonMistake;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads JSON of requests, and says where it is wrong; writes what stands in headers. */
@ApplicationScoped
class Json {

  private final ObjectMapper json;
  private final ObjectReader documents;
  private final ObjectWriter ascii;

  Json(ObjectMapper json) {
    this.json = json;
    this.ascii = json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);
    this.documents =
        json.reader()
            .with(
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
  }

  /** A value as it may stand in a header. */
  String header(Object value) {
    try {
      return ascii.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a header cannot be written", e);
    }
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
