package dev.badgepipeline.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * The statements that a connection has prepared, so that a question which only names one can be
 * read (PostgreSQL manual, "Message Formats"). A name that is cut by the end of what was read at
 * once is not understood.
 */
final class PreparedTexts {

  private static final int TYPE_AND_LENGTH = 5;

  private final Map<String, String> texts = new HashMap<>();
  private boolean started;

  /** How many bytes of the last message are still to come. */
  private int toCome;

  /** Messages as they are sent, followed by the text of each statement that they execute. */
  byte[] inClear(byte[] sent, int length) {
    ByteArrayOutputStream clear = new ByteArrayOutputStream();
    clear.write(sent, 0, length);
    ByteBuffer messages = ByteBuffer.wrap(sent, 0, length);
    while (skipRest(messages) && messages.remaining() >= TYPE_AND_LENGTH) {
      clear.writeBytes(executed(messages).getBytes(ISO_8859_1));
    }
    return clear.toByteArray();
  }

  private boolean skipRest(ByteBuffer messages) {
    int skipped = Math.min(toCome, messages.remaining());
    messages.position(messages.position() + skipped);
    toCome -= skipped;
    return toCome == 0;
  }

  /** The first message of a connection has no type. */
  private String executed(ByteBuffer messages) {
    int type = started ? messages.get() : 0;
    started = true;
    ByteBuffer content = messages.slice().position(Integer.BYTES);
    toCome = Math.max(Integer.BYTES, messages.getInt(messages.position()));
    return switch (type) {
      case 'P' -> prepared(text(content), text(content));
      case 'B' -> bound(text(content), text(content));
      default -> "";
    };
  }

  private String prepared(String name, String text) {
    texts.put(name, text);
    return "";
  }

  private String bound(String portal, String name) {
    return portal.isEmpty() ? texts.getOrDefault(name, "") : "";
  }

  private static String text(ByteBuffer content) {
    StringBuilder text = new StringBuilder();
    while (content.hasRemaining()) {
      byte next = content.get();
      if (next == 0) {
        break;
      }
      text.append((char) (next & 0xff));
    }
    return text.toString();
  }
}
