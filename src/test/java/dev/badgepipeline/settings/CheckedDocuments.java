package dev.badgepipeline.settings;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.Validation;
import java.io.IOException;
import java.util.Optional;

/** Documents of settings as the service checks them, without a container. */
public final class CheckedDocuments {

  private final ObjectMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private final SettingsDocuments documents =
      new SettingsDocuments(json, Validation.buildDefaultValidatorFactory().getValidator());

  /** The document as it is stored; empty when it is refused. */
  public Optional<String> accepted(SettingsType<?> type, byte[] document) {
    try {
      JsonNode tree = json.readTree(document);
      return tree == null ? Optional.empty() : Optional.of(documents.checked(type, tree));
    } catch (IOException | InvalidSettingsException refused) {
      return Optional.empty();
    }
  }
}
