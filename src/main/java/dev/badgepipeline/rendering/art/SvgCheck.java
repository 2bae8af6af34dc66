package dev.badgepipeline.rendering.art;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/**
 * Refuses an SVG file that is more than a drawing of bounded work: one that refers to anything
 * outside of itself, runs, moves, or shows its parts so often that it would never be finished. Only
 * what is known to be harmless is allowed.
 */
final class SvgCheck {

  private static final String SVG = "http://www.w3.org/2000/svg";

  /** In lower case, because the library that draws does not look at the case. */
  private static final Set<String> ALLOWED =
      Set.of(
          "svg",
          "g",
          "defs",
          "symbol",
          "use",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "lineargradient",
          "radialgradient",
          "stop",
          "clippath",
          "style",
          "title",
          "desc",
          "metadata");

  private static final Pattern URL =
      Pattern.compile("url\\s*\\(\\s*['\"]?\\s*([^)'\"\\s]*)", Pattern.CASE_INSENSITIVE);

  /**
   * The library that draws takes whatever follows a closed path and is no command for another end
   * of it, and so comes to none itself.
   */
  private static final Pattern ENDLESS_PATH = Pattern.compile("[Zz][\\s,]*[^\\s,A-Za-z]");

  private static final Pattern PATH_IN_STYLE =
      Pattern.compile("(?:^|[;{\\s/])d\\s*(?:/\\*|:)", Pattern.CASE_INSENSITIVE);

  /** Fits far more than an icon is made of. */
  private static final int MOST_ELEMENTS = 1000;

  private static final int DEEPEST = 25;

  /** A path is slow to draw by the square of its length where it crosses itself. */
  private static final int LONGEST_ATTRIBUTE = 32 << 10;

  /** In characters of attributes, each counted as often as it is drawn. */
  private static final long MOST_DRAWN = 512 << 10;

  private static final int COST_OF_AN_ELEMENT = 16;

  private final Deque<Part> open = new ArrayDeque<>();
  private final Map<String, List<Part>> named = new HashMap<>();
  private final Set<Part> entered = new HashSet<>();
  private int elements;

  private SvgCheck() {}

  /** One element. Parts are told apart by identity. */
  private static final class Part {

    private final String element;
    private final List<Part> children = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private long cost = COST_OF_AN_ELEMENT;
    private long drawn = -1;

    private Part(String element) {
      this.element = element;
    }
  }

  /**
   * Reads a whole drawing.
   *
   * @throws RefusedArtException when it is not a harmless one
   * @throws XMLStreamException when it is not well-formed
   */
  static void check(XMLEventReader drawing) throws XMLStreamException {
    new SvgCheck().read(drawing);
  }

  private void read(XMLEventReader drawing) throws XMLStreamException {
    Part file = new Part("");
    open.push(file);
    while (drawing.hasNext()) {
      XMLEvent event = drawing.nextEvent();
      if (event.isStartElement()) {
        begin(event.asStartElement());
      } else if (event.isEndElement()) {
        open.pop();
      } else if (event.isCharacters()) {
        text(event.asCharacters().getData());
      } else if (event.getEventType() == XMLEvent.DTD || event.isEntityReference()) {
        throw new RefusedArtException("it has a DOCTYPE or entities");
      }
    }
    if (drawn(file) > MOST_DRAWN) {
      throw new RefusedArtException("it shows its parts too often");
    }
  }

  private void begin(StartElement element) {
    String namespace = element.getName().getNamespaceURI();
    String name = element.getName().getLocalPart().toLowerCase(Locale.ROOT);
    boolean isDrawn = namespace.isEmpty() || namespace.equals(SVG);
    if (isDrawn && !ALLOWED.contains(name)) {
      throw new RefusedArtException("it has an element <" + name + ">");
    }
    if (++elements > MOST_ELEMENTS) {
      throw new RefusedArtException("it has more than " + MOST_ELEMENTS + " elements");
    }
    if (open.size() > DEEPEST) {
      throw new RefusedArtException("its elements are nested more than " + DEEPEST + " deep");
    }
    Part part = new Part(name);
    open.element().children.add(part);
    open.push(part);
    for (Iterator<Attribute> all = element.getAttributes(); all.hasNext(); ) {
      attribute(part, all.next());
    }
  }

  private void attribute(Part part, Attribute attribute) {
    String name = attribute.getName().getLocalPart().toLowerCase(Locale.ROOT);
    String value = attribute.getValue().strip();
    if (name.startsWith("on")) {
      throw new RefusedArtException("it has a script in the attribute " + name);
    }
    if (value.length() > LONGEST_ATTRIBUTE) {
      throw new RefusedArtException(
          "its attribute " + name + " has more than " + LONGEST_ATTRIBUTE + " characters");
    }
    refuseDashes(name);
    if (name.equals("d") && ENDLESS_PATH.matcher(value).find()) {
      throw new RefusedArtException("it has a path that goes on behind its end");
    }
    if (name.equals("style")) {
      refusePaths(value);
    }
    styles(part, value);
    part.cost += value.length();
    if (name.equals("id")) {
      named.computeIfAbsent(value, id -> new ArrayList<>()).add(part);
    }
    if (name.equals("href")) {
      refer(part, value);
    }
  }

  private void text(String text) {
    Part part = open.element();
    if (part.element.equals("style")) {
      if (URL.matcher(text).find() || text.contains("@")) {
        throw new RefusedArtException("its style sheet refers to something");
      }
      refusePaths(text);
      styles(part, text);
    }
  }

  private static void styles(Part part, String value) {
    String plain = value.toLowerCase(Locale.ROOT);
    if (plain.contains("\\")) {
      throw new RefusedArtException("it has a backslash, which may hide what it refers to");
    }
    refuseDashes(plain);
    Matcher urls = URL.matcher(value);
    while (urls.find()) {
      refer(part, urls.group(1));
    }
  }

  /** A long line of short dashes takes forever to draw. */
  private static void refuseDashes(String text) {
    if (text.contains("stroke-dasharray")) {
      throw new RefusedArtException("it has dashed lines (stroke-dasharray)");
    }
  }

  private static void refusePaths(String style) {
    if (PATH_IN_STYLE.matcher(style).find()) {
      throw new RefusedArtException("it has a path in a style");
    }
  }

  private static void refer(Part part, String address) {
    if (!address.startsWith("#")) {
      throw new RefusedArtException("it refers to something outside of itself: " + address);
    }
    part.references.add(address.substring(1));
  }

  /** What drawing a part costs, with all that it refers to. */
  private long drawn(Part part) {
    if (part.drawn >= 0) {
      return part.drawn;
    }
    if (!entered.add(part)) {
      throw new RefusedArtException("its parts refer to each other in a circle");
    }
    long sum = part.cost;
    for (Part child : part.children) {
      sum = Math.min(MOST_DRAWN + 1, sum + drawn(child));
    }
    for (String name : part.references) {
      for (Part target : referred(name)) {
        sum = Math.min(MOST_DRAWN + 1, sum + drawn(target));
      }
    }
    entered.remove(part);
    part.drawn = sum;
    return sum;
  }

  private List<Part> referred(String name) {
    List<Part> parts = named.get(name);
    if (parts == null) {
      throw new RefusedArtException("it refers to a part that it does not have: #" + name);
    }
    return parts;
  }
}
