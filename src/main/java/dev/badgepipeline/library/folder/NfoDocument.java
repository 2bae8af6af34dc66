package dev.badgepipeline.library.folder;

import dev.badgepipeline.library.MalformedItemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of an NFO file. The files are written by many programs: several roots in a row are
 * allowed, and so is an address of a web page behind the last of them.
 */
record NfoDocument(
    String name, Map<String, String> attributes, String text, List<NfoDocument> children) {

  private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XML.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  private static final Pattern ROOT = Pattern.compile("<([A-Za-z]+)[\\s>/]");
  private static final int LARGEST_FILE = 1 << 22;

  /** The first element is looked for no further than this. */
  private static final int BEGINNING = 1 << 16;

  NfoDocument {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  /** The name of the first element of a file, in a cheap way; empty when there is none. */
  static String rootOf(Path file) {
    Matcher root = ROOT.matcher(withoutDeclarations(beginning(file)));
    return root.find() ? root.group(1) : "";
  }

  /**
   * Reads a file. The result stands for the file; its children are the roots.
   *
   * @throws MalformedItemException when it is not well-formed
   */
  static NfoDocument read(Path file) {
    String content = withoutDeclarations(content(file));
    String elements = content.substring(0, content.lastIndexOf('>') + 1);
    try {
      return parse("<nfo>" + elements + "</nfo>");
    } catch (XMLStreamException e) {
      throw new MalformedItemException(
          file.getFileName() + " is not well-formed at line " + e.getLocation().getLineNumber(), e);
    }
  }

  /**
   * Several roots in a row may each have declarations, which XML allows only once. What is not
   * closed stays, and makes the file malformed.
   */
  static String withoutDeclarations(String content) {
    StringBuilder rest = new StringBuilder(content.length());
    int from = 0;
    for (int begin = content.indexOf('<'); begin >= 0; begin = content.indexOf('<', begin + 1)) {
      boolean declares =
          content.startsWith("<?xml", begin) || content.startsWith("<!DOCTYPE", begin);
      int end = declares ? content.indexOf('>', begin) : -1;
      if (declares && end < 0) {
        break;
      }
      if (declares) {
        rest.append(content, from, begin);
        from = end + 1;
        begin = end;
      }
    }
    return rest.append(content, from, content.length()).toString();
  }

  private static String beginning(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      checkSize(file);
      return text(in.readNBytes(BEGINNING));
    } catch (IOException e) {
      throw new MalformedItemException(file.getFileName() + " cannot be read: " + e, e);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");
  }

  private static void checkSize(Path file) throws IOException {
    if (Files.size(file) > LARGEST_FILE) {
      throw new MalformedItemException(file.getFileName() + " is too large for an NFO file");
    }
  }

  private static String content(Path file) {
    try {
      checkSize(file);
      return text(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new MalformedItemException(file.getFileName() + " cannot be read: " + e, e);
    }
  }

  private static NfoDocument parse(String xml) throws XMLStreamException {
    XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(xml));
    Deque<Builder> open = new ArrayDeque<>();
    open.push(new Builder("file", Map.of()));
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT ->
            open.push(new Builder(reader.getLocalName(), attributes(reader)));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            open.element().text.append(reader.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          NfoDocument done = open.pop().build();
          open.element().children.add(done);
        }
        default -> {
          // Comments and processing instructions say nothing of the title.
        }
      }
    }
    return open.pop().children.get(0);
  }

  private static Map<String, String> attributes(XMLStreamReader reader) {
    Map<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return attributes;
  }

  private static final class Builder {

    private final String name;
    private final Map<String, String> attributes;
    private final StringBuilder text = new StringBuilder();
    private final List<NfoDocument> children = new ArrayList<>();

    private Builder(String name, Map<String, String> attributes) {
      this.name = name;
      this.attributes = attributes;
    }

    private NfoDocument build() {
      return new NfoDocument(name, attributes, text.toString().strip(), children);
    }
  }

  Stream<NfoDocument> all(String child) {
    return children.stream().filter(element -> element.name.equalsIgnoreCase(child));
  }

  /** Elements on a path, such as {@code ratings/rating}. */
  Stream<NfoDocument> path(String path) {
    int slash = path.indexOf('/');
    return slash < 0
        ? all(path)
        : all(path.substring(0, slash)).flatMap(element -> element.path(path.substring(slash + 1)));
  }

  /** The text of the first element of a name, unless it is empty. */
  Optional<String> text(String child) {
    return all(child).map(NfoDocument::text).filter(text -> !text.isEmpty()).findFirst();
  }

  Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }
}
