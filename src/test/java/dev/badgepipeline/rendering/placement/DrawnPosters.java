package dev.badgepipeline.rendering.placement;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Posters that know where their titles are: at the top, in the middle, at the bottom and on the
 * left, on calm and busy grounds, light and dark, with faces, and some with small print below. They
 * are the same on every run.
 */
public final class DrawnPosters {

  private static final int WIDTH = 600;
  private static final int HEIGHT = 900;
  private static final int VARIANTS = 3;

  private static final List<String> TITLES =
      List.of("MERIDIAN", "THE LAST HARBOUR", "NORTH", "PAPER TIGERS", "GLASS", "AFTER THE RAIN");

  private static final Font FONT = font();

  private final Random random;
  private final BufferedImage picture =
      new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D ink = smooth(picture);
  private final List<Rectangle> titles = new ArrayList<>();
  private final List<Rectangle> faces = new ArrayList<>();

  private DrawnPosters(long seed) {
    this.random = new Random(seed);
  }

  /** Where a title stands. */
  public enum TitlePlace {
    TOP(0),
    MIDDLE(1000),
    BOTTOM(2000),
    LEFT(3000);

    private final int seed;

    TitlePlace(int seed) {
      this.seed = seed;
    }
  }

  /** What a title stands on. */
  public enum Ground {
    LIGHT(0),
    DARK(100),
    BUSY(200),
    FACES(300);

    private final int seed;

    Ground(int seed) {
      this.seed = seed;
    }
  }

  /** All of them. */
  public static Stream<TitledPoster> all() {
    return Stream.of(TitlePlace.values())
        .flatMap(place -> Stream.of(Ground.values()).flatMap(ground -> drawn(place, ground)));
  }

  private static Stream<TitledPoster> drawn(TitlePlace place, Ground ground) {
    return IntStream.range(0, VARIANTS)
        .mapToObj(
            variant -> {
              long seed = (long) place.seed + ground.seed + variant;
              return new DrawnPosters(seed).draw(place, ground, variant);
            });
  }

  private TitledPoster draw(TitlePlace place, Ground ground, int variant) {
    paint(ground);
    write(place, ground, TITLES.get(random.nextInt(TITLES.size())));
    if (variant == VARIANTS - 1) {
      smallPrint(ground);
    }
    grain(4 + 6 * variant);
    ink.dispose();
    String name = (ground + " ground, title " + place + ", " + variant).toLowerCase(Locale.ROOT);
    return new TitledPoster(name, picture, titles, faces);
  }

  private void paint(Ground ground) {
    switch (ground) {
      case LIGHT -> {
        shade(new Color(0xEFE9DC), new Color(0xC3D6E2));
        figure(new Color(0x56707E));
      }
      case DARK -> {
        shade(new Color(0x0B0F1A), new Color(0x2A2140));
        figure(new Color(0x6B5A8C));
      }
      case BUSY -> {
        shade(new Color(0x6A7A4A), new Color(0x39452E));
        crowd();
      }
      case FACES -> {
        shade(new Color(0x27333D), new Color(0x8A6B50));
        faces();
      }
    }
  }

  private void shade(Color top, Color bottom) {
    ink.setPaint(new GradientPaint(0, 0, top, 0, HEIGHT, bottom));
    ink.fillRect(0, 0, WIDTH, HEIGHT);
  }

  /** One thing to be looked at, in the middle. */
  private void figure(Color colour) {
    double x = WIDTH * between(0.4, 0.6);
    ink.setColor(colour);
    ink.fill(new Ellipse2D.Double(x - 60, HEIGHT * 0.34, 120, 130));
    Path2D.Double coat = new Path2D.Double();
    coat.moveTo(x, HEIGHT * 0.46);
    coat.curveTo(x + 150, HEIGHT * 0.5, x + 130, HEIGHT * 0.7, x + 150, HEIGHT * 0.82);
    coat.lineTo(x - 150, HEIGHT * 0.82);
    coat.curveTo(x - 130, HEIGHT * 0.7, x - 150, HEIGHT * 0.5, x, HEIGHT * 0.46);
    ink.fill(coat);
  }

  /** Small things everywhere, none of which stands out. */
  private void crowd() {
    for (int i = 0; i < 1400; i++) {
      int grey = 60 + random.nextInt(90);
      ink.setColor(new Color(grey, grey + random.nextInt(30), grey / 2));
      double size = between(6, 34);
      ink.fill(
          new Ellipse2D.Double(
              between(0, WIDTH) - size / 2, between(0, HEIGHT) - size / 2, size, size * 1.3));
    }
  }

  private void faces() {
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      double size = between(0.24, 0.42) * WIDTH;
      face(between(0.12, 0.88) * WIDTH, between(0.22, 0.62) * HEIGHT, size);
    }
  }

  private void face(double x, double y, double width) {
    double height = width * 1.35;
    ink.setColor(new Color(0xD9A983));
    Ellipse2D head = new Ellipse2D.Double(x - width / 2, y - height / 2, width, height);
    ink.fill(head);
    faces.add(head.getBounds());
    ink.setColor(new Color(0x2B1A12));
    ink.setStroke(new BasicStroke((float) width / 70));
    for (int i = 0; i < 90; i++) {
      double from = x + between(-0.5, 0.5) * width;
      ink.draw(
          new QuadCurve2D.Double(
              x, y - height * 0.55, from, y - height * 0.6, from, y - height * between(0.2, 0.4)));
    }
    for (int side = -1; side <= 1; side += 2) {
      double eye = x + side * width * 0.2;
      ink.setColor(Color.WHITE);
      ink.fill(
          new Ellipse2D.Double(eye - width * 0.09, y - height * 0.1, width * 0.18, width * 0.1));
      ink.setColor(new Color(0x22303A));
      ink.fill(
          new Ellipse2D.Double(eye - width * 0.04, y - height * 0.1, width * 0.09, width * 0.1));
      ink.fill(
          new Rectangle2D.Double(eye - width * 0.1, y - height * 0.17, width * 0.2, width * 0.03));
    }
    ink.setColor(new Color(0x8A3B34));
    ink.fill(new Ellipse2D.Double(x - width * 0.14, y + height * 0.22, width * 0.28, width * 0.08));
    ink.setColor(new Color(0xB07F5E));
    ink.fill(
        new Rectangle2D.Double(x - width * 0.02, y - height * 0.04, width * 0.05, height * 0.2));
  }

  private void write(TitlePlace place, Ground ground, String title) {
    Color colour = ground == Ground.LIGHT ? new Color(0x1C2A33) : new Color(0xF4EFE2);
    switch (place) {
      case TOP -> lines(title, between(0.07, 0.11), between(0.6, 0.9), colour);
      case MIDDLE -> lines(title, between(0.46, 0.58), between(0.6, 0.9), colour);
      case BOTTOM -> lines(title, between(0.78, 0.84), between(0.6, 0.9), colour);
      case LEFT -> upwards(title, colour);
    }
  }

  /**
   * A title in one line, or in one for each half of it.
   *
   * @param top of the first, from 0 to 1
   * @param width of the widest, from 0 to 1
   */
  private void lines(String title, double top, double width, Color colour) {
    int space = title.lastIndexOf(' ');
    boolean two = space > 0 && random.nextBoolean();
    double end = top * HEIGHT;
    for (String line :
        two ? List.of(title.substring(0, space), title.substring(space + 1)) : List.of(title)) {
      Shape outline = outline(line);
      Rectangle2D bounds = outline.getBounds2D();
      double scale =
          Math.min(width * WIDTH / bounds.getWidth(), 0.085 * HEIGHT / bounds.getHeight());
      AffineTransform at = new AffineTransform();
      at.translate((WIDTH - bounds.getWidth() * scale) / 2, end);
      at.scale(scale, scale);
      at.translate(-bounds.getX(), -bounds.getY());
      title(at.createTransformedShape(outline), colour);
      end += bounds.getHeight() * scale + 0.015 * HEIGHT;
    }
  }

  /** A title that is read from below, along the left side. */
  private void upwards(String title, Color colour) {
    Shape outline = outline(title);
    Rectangle2D bounds = outline.getBounds2D();
    double scale =
        Math.min(
            between(0.6, 0.85) * HEIGHT / bounds.getWidth(), 0.13 * WIDTH / bounds.getHeight());
    AffineTransform at = new AffineTransform();
    at.translate(0.05 * WIDTH, (HEIGHT + bounds.getWidth() * scale) / 2);
    at.rotate(-Math.PI / 2);
    at.scale(scale, scale);
    at.translate(-bounds.getX(), -bounds.getY());
    title(at.createTransformedShape(outline), colour);
  }

  private void title(Shape letters, Color colour) {
    ink.setColor(colour);
    ink.fill(letters);
    titles.add(letters.getBounds());
  }

  /** Who made it, which is no title. */
  private void smallPrint(Ground ground) {
    ink.setColor(ground == Ground.LIGHT ? new Color(0x46545C) : new Color(0xB9B2A4));
    ink.setFont(FONT.deriveFont(11f));
    for (int line = 0; line < 2; line++) {
      ink.drawString(
          "DIRECTED BY A. PERSON  MUSIC BY B. PERSON  EDITED BY C. PERSON  PRODUCED BY D. PERSON",
          20,
          HEIGHT - 28 + 14 * line);
    }
  }

  /** As film has it, and cameras in the dark. */
  private void grain(int strength) {
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int rgb = picture.getRGB(x, y);
        int speck = random.nextInt(2 * strength + 1) - strength;
        picture.setRGB(
            x,
            y,
            channel(rgb >> 16, speck) << 16 | channel(rgb >> 8, speck) << 8 | channel(rgb, speck));
      }
    }
  }

  private static int channel(int value, int speck) {
    return Math.max(0, Math.min(255, (value & 0xFF) + speck));
  }

  private double between(double from, double to) {
    return from + (to - from) * random.nextDouble();
  }

  private Shape outline(String text) {
    return new TextLayout(text, FONT.deriveFont(100f), ink.getFontRenderContext()).getOutline(null);
  }

  private static Graphics2D smooth(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    return graphics;
  }

  private static Font font() {
    try (InputStream in =
        Objects.requireNonNull(
            DrawnPosters.class.getResourceAsStream("/fonts/Inter-Bold.otf"), "the font")) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(e);
    }
  }
}
