package dev.badgepipeline.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Rows as JSON, by which many go into a statement, and come out of one, whatever their number: one
 * text of statement and one parameter.
 */
public record Documents(ObjectMapper json) {

  /** A row, or many. */
  public String write(Object rows) {
    try {
      return json.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("rows are plain values", e);
    }
  }

  /** A row that was read out of a statement. */
  public <T> T read(String row, Class<T> type) {
    try {
      return json.readValue(row, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the table has what it was given", e);
    }
  }
}
