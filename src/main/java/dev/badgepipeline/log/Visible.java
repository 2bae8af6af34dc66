package dev.badgepipeline.log;

/** Text with everything written out that is not seen, or that changes how the rest is seen. */
public final class Visible {

  private Visible() {}

  /**
   * The same text, in which control characters, line separators, marks of direction and other
   * format characters, and halves of characters stand as escapes such as {@code \n} and {@code
   * \u001b}. A tabulator stays.
   */
  public static String text(String text) {
    if (text.codePoints().noneMatch(Visible::isHidden)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(character -> append(character, visible));
    return visible.toString();
  }

  private static boolean isHidden(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character != '\t';
      case Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  private static void append(int character, StringBuilder visible) {
    if (!isHidden(character)) {
      visible.appendCodePoint(character);
    } else if (character == '\n') {
      visible.append("\\n");
    } else if (character == '\r') {
      visible.append("\\r");
    } else {
      visible.append(String.format("\\u%04x", character));
    }
  }
}
