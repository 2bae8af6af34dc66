package dev.badgepipeline.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;

/**
 * Reads what is sent. It is taken for JSON whatever it is said to be, and need not be quite
 * correct, since templates of the sender's owner make it; ids are taken and everything else is
 * passed over.
 */
final class Payloads {

  private static final int DEEPEST = 50;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_MISSING_VALUES)
          .build();

  private Payloads() {}

  /**
   * What a payload tells; nothing where it is about something that does not matter here.
   *
   * @throws MalformedPayloadException when it is no payload of this sender
   */
  static List<Announced> read(Sender sender, byte[] body) {
    JsonNode document = parsed(body);
    if (!document.isObject()) {
      throw new MalformedPayloadException("the body must be a JSON object");
    }
    return sender.announced(document);
  }

  private static JsonNode parsed(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new MalformedPayloadException("the body is not JSON");
    }
  }
}
