package dev.badgepipeline.sample;

import static dev.badgepipeline.sample.Canvas.HEIGHT;
import static dev.badgepipeline.sample.Canvas.WIDTH;
import static dev.badgepipeline.sample.Canvas.add;
import static dev.badgepipeline.sample.Canvas.channel;
import static dev.badgepipeline.sample.Canvas.mix;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.DoubleUnaryOperator;

/**
 * The posters of the sample library, painted for it: dark and light ones, calm and busy ones, so
 * that badges can be judged on all of them.
 */
final class SamplePosters {

  private static final Color INK = new Color(10, 12, 16);

  private SamplePosters() {}

  /** Twin white blades in a misty forest. */
  static BufferedImage ahsoka() {
    Noise mist = new Noise(11);
    Canvas canvas =
        new Canvas()
            .shade(
                (x, y, below) -> {
                  double fog = mist.clouds(x * 3, y * 5, 5);
                  int sky = mix(0x0B2227, 0x7FA9A0, Math.pow(1 - Math.abs(y - 0.52) * 1.5, 2));
                  return mix(sky, 0xC8DDD2, fog * 0.45 * (1 - Math.abs(y - 0.6)));
                })
            .glow(0.5, 0.5, 0.42, 0xF2FFF4, 0.5);
    trunks(canvas, mist);
    hood(canvas);
    blade(canvas, 0.335, 0.47, -13);
    blade(canvas, 0.665, 0.47, 13);
    return canvas
        .below(x -> 0.86 + 0.02 * mist.clouds(x * 9, 4, 4), new Color(4, 14, 15))
        .title(PaintedTitle.AHSOKA, new Color(236, 244, 240))
        .finished(1, 12);
  }

  private static void trunks(Canvas canvas, Noise noise) {
    for (int layer = 0; layer < 3; layer++) {
      int depth = layer;
      Color bark = new Color(mix(0x53766F, 0x051113, depth / 2.0));
      for (int i = 0; i < 6; i++) {
        double x = noise.at(i, 50 + depth);
        double width = (18 + 26 * depth) * (0.6 + noise.at(i, 60 + depth));
        if (Math.abs(x - 0.5) > 0.14 * depth) {
          canvas.fill(trunk(x * WIDTH, width, noise, i + 10.0 * depth), bark);
        }
      }
    }
  }

  private static Shape trunk(double x, double width, Noise noise, double seed) {
    Path2D.Double path = new Path2D.Double();
    path.moveTo(x, 0);
    for (int y = 0; y <= HEIGHT; y += 10) {
      path.lineTo(x - width / 2 - 9 * noise.clouds(y / 70.0, seed, 3), y);
    }
    for (int y = HEIGHT; y >= 0; y -= 10) {
      path.lineTo(x + width / 2 + 9 * noise.clouds(y / 70.0, seed + 400, 3), y);
    }
    path.closePath();
    return path;
  }

  private static void hood(Canvas canvas) {
    Path2D.Double figure = new Path2D.Double();
    figure.moveTo(500, 560);
    figure.curveTo(560, 570, 580, 640, 572, 700);
    figure.curveTo(640, 730, 668, 820, 664, 960);
    figure.curveTo(690, 1120, 700, 1240, 712, 1330);
    figure.lineTo(288, 1330);
    figure.curveTo(300, 1240, 310, 1120, 336, 960);
    figure.curveTo(332, 820, 360, 730, 428, 700);
    figure.curveTo(420, 640, 440, 570, 500, 560);
    canvas.fill(figure, new Color(6, 12, 14));
    canvas.fill(new Ellipse2D.Double(458, 610, 84, 104), new Color(16, 26, 28));
  }

  private static void blade(Canvas canvas, double x, double y, double degrees) {
    AffineTransform turn =
        AffineTransform.getRotateInstance(Math.toRadians(degrees), x * WIDTH, (y + 0.2) * HEIGHT);
    Rectangle2D line = new Rectangle2D.Double(x * WIDTH - 7, (y - 0.2) * HEIGHT, 14, 600);
    Graphics2D graphics = canvas.ink();
    for (int halo = 46; halo > 0; halo -= 4) {
      graphics.setColor(new Color(225, 255, 245, 14));
      graphics.fill(
          turn.createTransformedShape(
              new RoundRectangle2D.Double(
                  line.getX() - halo,
                  line.getY() - halo,
                  14 + 2 * halo,
                  600 + 2 * halo,
                  2 * halo + 14,
                  2 * halo + 14)));
    }
    graphics.setColor(Color.WHITE);
    graphics.fill(
        turn.createTransformedShape(
            new RoundRectangle2D.Double(line.getX(), line.getY(), 14, 600, 14, 14)));
    graphics.dispose();
  }

  /** A huge sun over sand. */
  static BufferedImage dune() {
    Noise sand = new Noise(23);
    Canvas canvas =
        new Canvas()
            .shade(
                (x, y, below) -> {
                  int sky = mix(0x7A2E12, 0xF6B45A, Math.pow(y / 0.62, 1.4));
                  return mix(sky, 0xFFE2A6, 0.35 * sand.clouds(x * 2, y * 9, 5));
                })
            .fill(new Ellipse2D.Double(250, 300, 500, 500), new Color(0xFFE9BE))
            .glow(0.5, 0.367, 0.36, 0xFFC46B, 0.55);
    ridge(canvas, sand, 0.56, 0.05, 0xC9752F, 0xE59A4C);
    ridge(canvas, sand, 0.64, 0.09, 0x9A4E1C, 0xD68238);
    ridge(canvas, sand, 0.76, 0.08, 0x6B300F, 0xB5632A);
    return canvas
        .fill(person(500, 1010, 1.0), new Color(0x2A1206))
        .title(PaintedTitle.DUNE, new Color(0x32140A))
        .title(PaintedTitle.PART_TWO, new Color(0x32140A))
        .finished(2, 14);
  }

  private static void ridge(
      Canvas canvas, Noise noise, double height, double swing, int dark, int light) {
    DoubleUnaryOperator crest =
        x -> height + swing * (noise.clouds(x * 1.7, height * 40, 3) - 0.5) * 2;
    canvas.shade(
        (x, y, below) -> {
          double depth = y - crest.applyAsDouble(x);
          if (depth < 0) {
            return below;
          }
          double slope = crest.applyAsDouble(x + 0.01) - crest.applyAsDouble(x);
          double ripple = noise.clouds(x * 24 + y * 14, y * 130, 2);
          double lit = 0.5 + slope * 38 - depth * 1.5 + (ripple - 0.5) * 0.5;
          return mix(dark, light, lit);
        });
  }

  private static Shape person(double x, double feet, double scale) {
    Path2D.Double path = new Path2D.Double();
    path.append(new Ellipse2D.Double(-7, -74, 14, 17), false);
    Path2D.Double cloak = new Path2D.Double();
    cloak.moveTo(0, -62);
    cloak.curveTo(16, -54, 17, -30, 22, 0);
    cloak.lineTo(-18, 0);
    cloak.curveTo(-15, -30, -14, -54, 0, -62);
    path.append(cloak, false);
    return new AffineTransform(scale, 0, 0, scale, x, feet).createTransformedShape(path);
  }

  /** A modern house with warm windows on a bright day: a light poster. */
  static BufferedImage parasite() {
    Noise noise = new Noise(31);
    Canvas canvas =
        new Canvas()
            .shade(
                (x, y, below) ->
                    mix(
                        mix(0xDDE6E4, 0xF7F1E4, y / 0.6),
                        0xFFFFFF,
                        Math.pow(noise.clouds(x * 3, y * 4, 5), 2)));
    hedge(canvas, noise, 0.50, 0x6E8A5A, 0x9DB27E);
    Graphics2D graphics = canvas.ink();
    graphics.setPaint(new GradientPaint(0, 560, new Color(0xEDE6DA), 0, 960, new Color(0xC9BFB0)));
    graphics.fill(new Rectangle2D.Double(130, 590, 740, 380));
    graphics.setColor(new Color(0x8D8478));
    graphics.fill(new Rectangle2D.Double(100, 560, 800, 34));
    for (int i = 0; i < 4; i++) {
      graphics.setPaint(
          new GradientPaint(
              0,
              650,
              new Color(0x4B5B60),
              0,
              960,
              i == 2 ? new Color(0xE9C382) : new Color(0x9AA5A1)));
      graphics.fill(new Rectangle2D.Double(165 + i * 172, 640, 154, 330));
      graphics.setColor(new Color(255, 255, 255, 60));
      graphics.fill(new Area(new Rectangle2D.Double(165 + i * 172, 640, 60 + 12 * i, 330)));
    }
    graphics.dispose();
    canvas.shade(
        (x, y, below) ->
            y < 0.646
                ? below
                : mix(
                    mix(0x9CB467, 0x5F7F3B, (y - 0.646) / 0.36),
                    0xD6E2A0,
                    0.5 * noise.clouds(x * 160, y * 420, 3)));
    for (int i = 0; i < 4; i++) {
      canvas.fill(person(270 + i * 150, 1130 + 26 * (i % 2), 1.8), new Color(0x24231F));
    }
    return canvas.title(PaintedTitle.PARASITE, new Color(0x1F211C)).finished(3, 9);
  }

  private static void hedge(Canvas canvas, Noise noise, double top, int dark, int light) {
    canvas.shade(
        (x, y, below) -> {
          double edge = top - 0.09 * noise.clouds(x * 5, 3, 4);
          return y < edge ? below : mix(dark, light, noise.clouds(x * 60, y * 90, 4));
        });
  }

  /** A planet's edge, stars, and a black slab. */
  static BufferedImage odyssey() {
    Noise noise = new Noise(47);
    Canvas canvas =
        new Canvas()
            .shade(
                (x, y, below) -> {
                  double star = noise.at((long) (x * WIDTH), (long) (y * HEIGHT));
                  int space = mix(0x05060A, 0x161C33, noise.clouds(x * 2, y * 3, 5));
                  return star > 0.9988 ? add(space, 0xFFFFFF, (star - 0.9988) * 900) : space;
                })
            .shade(
                (x, y, below) -> {
                  double dx = x - 0.5;
                  double dy = (y - 1.28) * 1.5;
                  double distance = Math.hypot(dx, dy) / 0.88;
                  if (distance > 1) {
                    double haze = Math.exp(-(distance - 1) * 26);
                    return add(below, 0x6FB5FF, haze * 0.85);
                  }
                  double light = Math.pow(distance, 14) * 0.9 + 0.06;
                  double cloud = noise.clouds(x * 5, y * 11, 6);
                  return mix(0x02050C, mix(0x1E5FA8, 0xF3F7FA, Math.pow(cloud * 1.35, 3)), light);
                })
            .glow(0.5, 0.695, 0.12, 0xFFFFFF, 1.0)
            .glow(0.5, 0.695, 0.5, 0x9CCBFF, 0.28);
    return canvas
        .fill(new Rectangle2D.Double(430, 400, 140, 560), new Color(2, 2, 3))
        .fill(new Rectangle2D.Double(566, 400, 4, 560), new Color(70, 96, 130))
        .title(PaintedTitle.YEAR_2001, new Color(240, 244, 250))
        .title(PaintedTitle.A_SPACE_ODYSSEY, new Color(200, 212, 228))
        .finished(4, 8);
  }

  /** An aircraft in fog, in black and white. */
  static BufferedImage casablanca() {
    Noise fog = new Noise(59);
    Canvas canvas =
        new Canvas()
            .shade(
                (x, y, below) -> {
                  double grey = 60 + 130 * fog.clouds(x * 2.4, y * 3, 6) * (0.5 + y * 0.6);
                  return Canvas.rgb(grey, grey, grey);
                })
            .glow(0.72, 0.24, 0.2, 0xFFFFFF, 0.75);
    canvas.fill(plane(), new Color(24, 24, 25));
    canvas.shade(
        (x, y, below) ->
            mix(below, 0xBDBDBD, y < 0.45 ? 0 : 0.55 * fog.clouds(x * 3 + 9, y * 6, 5)));
    canvas.fill(person(380, 1210, 4.3), new Color(12, 12, 13));
    canvas.fill(person(560, 1210, 3.9), new Color(20, 20, 21));
    canvas.fill(new Ellipse2D.Double(322, 888, 116, 24), new Color(12, 12, 13));
    return canvas
        .below(x -> 0.8 + 0.012 * fog.clouds(x * 5, 1, 3), new Color(14, 14, 15))
        .title(PaintedTitle.CASABLANCA, new Color(235, 235, 235))
        .finished(5, 26);
  }

  private static Shape plane() {
    Area plane = new Area(new RoundRectangle2D.Double(180, 560, 660, 120, 130, 120));
    plane.add(new Area(new RoundRectangle2D.Double(60, 640, 900, 26, 26, 26)));
    plane.add(new Area(new RoundRectangle2D.Double(150, 440, 46, 200, 40, 60)));
    plane.add(new Area(new Ellipse2D.Double(300, 600, 90, 110)));
    plane.add(new Area(new Ellipse2D.Double(640, 600, 90, 110)));
    return plane;
  }

  /** Ridges at dawn: a light poster with soft steps. */
  static BufferedImage planetEarth() {
    Noise noise = new Noise(67);
    Canvas canvas =
        new Canvas()
            .shade((x, y, below) -> mix(0xBFE3F5, 0xFFF4DC, y / 0.6))
            .glow(0.66, 0.36, 0.4, 0xFFDFA0, 0.65)
            .shade(
                (x, y, below) ->
                    mix(below, 0xFFFFFF, 0.8 * Math.pow(noise.clouds(x * 3, y * 8, 6), 3) / 0.4));
    for (int layer = 0; layer < 6; layer++) {
      double height = 0.42 + layer * 0.085;
      int rock = mix(0xA9C3D4, 0x17323B, layer / 5.0);
      double seed = layer;
      canvas.shade(
          (x, y, below) -> {
            double crest = height - 0.2 * Math.pow(noise.clouds(x * 3.1 + seed * 9, seed, 7), 2);
            double depth = y - crest;
            if (depth < 0) {
              return below;
            }
            double snow = seed < 3 && depth < 0.03 * noise.clouds(x * 40, y * 20, 3) ? 0.8 : 0;
            int shaded = mix(rock, 0x0A1A20, 0.35 * noise.clouds(x * 30, y * 22 + seed, 5));
            return mix(mix(shaded, 0xFFFFFF, snow), 0xEAF2F2, Math.min(0.4, depth * 2.2));
          });
    }
    return canvas.title(PaintedTitle.PLANET_EARTH_II, new Color(0x17323B)).finished(6, 7);
  }

  /** A chimney and what comes out of it. */
  static BufferedImage chernobyl() {
    Noise smoke = new Noise(71);
    Canvas canvas =
        new Canvas()
            .shade(
                (x, y, below) -> {
                  int sky = mix(0x2B332A, 0x8B9173, Math.pow(y, 1.2));
                  double rising = 0.52 + 0.3 * (0.62 - y) * (1 + smoke.clouds(y * 6, 3, 3));
                  double plume =
                      Math.exp(-Math.pow((x - rising) / (0.07 + 0.34 * Math.max(0, 0.62 - y)), 2));
                  double cloud = smoke.clouds(x * 6, y * 7 + 3, 6) * plume * (y < 0.62 ? 1 : 0);
                  return mix(sky, 0x151815, Math.min(1, cloud * 1.5));
                })
            .glow(0.52, 0.62, 0.09, 0xFF8A3A, 0.9);
    Graphics2D graphics = canvas.ink();
    graphics.setPaint(new GradientPaint(490, 0, new Color(0x3A3F38), 560, 0, new Color(0x12150F)));
    graphics.fill(new Rectangle2D.Double(495, 920, 58, 300));
    graphics.setColor(new Color(0x8E3A2C));
    graphics.fill(new Rectangle2D.Double(495, 960, 58, 34));
    graphics.fill(new Rectangle2D.Double(495, 1040, 58, 34));
    graphics.setColor(new Color(0x10130F));
    graphics.fill(new Rectangle2D.Double(180, 1120, 700, 300));
    graphics.fill(new Rectangle2D.Double(90, 1200, 200, 200));
    for (int i = 0; i < 60; i++) {
      graphics.setColor(new Color(255, 204, 120, smoke.at(i, 9) > 0.6 ? 200 : 24));
      graphics.fill(new Rectangle2D.Double(205 + i % 15 * 44, 1146 + i / 15 * 36, 18, 12));
    }
    graphics.dispose();
    return canvas
        .below(x -> 0.875 + 0.01 * smoke.clouds(x * 8, 2, 3), new Color(0x0B0E0A))
        .title(PaintedTitle.CHERNOBYL, new Color(0xD9DCC8))
        .finished(7, 20);
  }

  /** A van in the desert. */
  static BufferedImage breakingBad() {
    Noise noise = new Noise(83);
    Canvas canvas =
        new Canvas()
            .shade(
                (x, y, below) ->
                    mix(
                        mix(0x1F5A4B, 0xE8DC8A, Math.pow(y / 0.66, 1.3)),
                        0xFFF6C8,
                        0.5 * Math.pow(noise.clouds(x * 2.5, y * 7, 6), 2)));
    ridge(canvas, noise, 0.60, 0.05, 0x77713F, 0xA79C58);
    ridge(canvas, noise, 0.70, 0.02, 0x8C7433, 0xD2B260);
    Graphics2D graphics = canvas.ink();
    graphics.setPaint(new GradientPaint(0, 850, new Color(0xF3EAD2), 0, 1080, new Color(0xB7A98A)));
    graphics.fill(new RoundRectangle2D.Double(270, 850, 470, 220, 40, 40));
    graphics.setColor(new Color(0xA5542C));
    graphics.fill(new Rectangle2D.Double(270, 960, 470, 22));
    graphics.setColor(new Color(0x2C3330));
    graphics.fill(new RoundRectangle2D.Double(300, 880, 96, 62, 12, 12));
    graphics.fill(new RoundRectangle2D.Double(430, 880, 120, 62, 12, 12));
    graphics.fill(new RoundRectangle2D.Double(620, 872, 104, 84, 12, 12));
    graphics.fill(new Ellipse2D.Double(320, 1030, 84, 84));
    graphics.fill(new Ellipse2D.Double(620, 1030, 84, 84));
    graphics.dispose();
    return canvas
        .fill(person(830, 1150, 2.5), INK)
        .title(PaintedTitle.BREAKING_BAD, new Color(0xF7F2D4))
        .finished(8, 16);
  }

  /** A meadow under a summer sky. */
  static BufferedImage bigBuckBunny() {
    Noise noise = new Noise(97);
    Canvas canvas =
        new Canvas()
            .shade(
                (x, y, below) ->
                    mix(
                        mix(0x3F9BE8, 0xC9EBFF, y / 0.6),
                        0xFFFFFF,
                        Math.max(0, noise.clouds(x * 3, y * 5, 6) * 3 - 1.45)));
    for (int layer = 0; layer < 3; layer++) {
      double height = 0.58 + 0.1 * layer;
      int grass = mix(0x8ECB4A, 0x2F7D26, layer / 2.0);
      double seed = layer;
      canvas.shade(
          (x, y, below) -> {
            double crest = height - 0.06 * Math.sin(x * 4 + seed * 2.2);
            return y < crest
                ? below
                : mix(grass, 0xD7F08A, 0.6 * noise.clouds(x * 150, y * 330 + seed, 3) - 0.1);
          });
    }
    for (int i = 0; i < 90; i++) {
      double size = 8 + 12 * noise.at(i, 5);
      canvas.fill(
          new Ellipse2D.Double(
              noise.at(i, 1) * WIDTH, (0.78 + 0.21 * noise.at(i, 2)) * HEIGHT, size, size),
          new Color(noise.at(i, 3) > 0.5 ? 0xFFF3A8 : 0xF7A6C4));
    }
    bunny(canvas);
    return canvas.title(PaintedTitle.BIG_BUCK_BUNNY, new Color(0xFFFFFF)).finished(9, 6);
  }

  private static void bunny(Canvas canvas) {
    Graphics2D graphics = canvas.ink();
    graphics.setPaint(
        new RadialGradientPaint(
            460f,
            900f,
            330f,
            new float[] {0, 1},
            new Color[] {new Color(0xD3C7BE), new Color(0x8A7B72)}));
    graphics.fill(new Ellipse2D.Double(330, 840, 340, 380));
    graphics.fill(new Ellipse2D.Double(375, 660, 250, 240));
    graphics.rotate(-0.14, 440, 680);
    graphics.fill(new Ellipse2D.Double(400, 480, 74, 240));
    graphics.rotate(0.28, 440, 680);
    graphics.fill(new Ellipse2D.Double(512, 470, 74, 240));
    graphics.rotate(-0.14, 440, 680);
    graphics.setColor(new Color(0xF0E6DD));
    graphics.fill(new Ellipse2D.Double(400, 930, 200, 240));
    graphics.setColor(new Color(0x231C19));
    graphics.fill(new Ellipse2D.Double(436, 740, 26, 34));
    graphics.fill(new Ellipse2D.Double(538, 740, 26, 34));
    graphics.setColor(new Color(0xC77B82));
    graphics.fill(new Ellipse2D.Double(484, 800, 34, 22));
    graphics.dispose();
  }

  /** A lit train on still water. */
  static BufferedImage spiritedAway() {
    Noise noise = new Noise(103);
    Canvas canvas =
        new Canvas()
            .shade(
                (x, y, below) -> {
                  double horizon = Math.abs(y - 0.6);
                  int sky = mix(0xF2A97E, 0x1B2550, Math.min(1, horizon * 1.9));
                  double cloud = noise.clouds(x * 2.2, (y < 0.6 ? y : 1.2 - y) * 7, 6);
                  int clouded = mix(sky, 0xE7B7A8, Math.max(0, cloud * 2 - 1.0));
                  double ripple = y < 0.6 ? 0 : 0.35 * noise.clouds(x * 12, y * 150, 3);
                  return mix(clouded, 0x0E1738, ripple);
                });
    Graphics2D graphics = canvas.ink();
    for (int mirrored = 0; mirrored < 2; mirrored++) {
      int y = mirrored == 0 ? 800 : 912;
      int opacity = mirrored == 0 ? 255 : 96;
      graphics.setColor(new Color(120, 44, 40, opacity));
      graphics.fill(new RoundRectangle2D.Double(120, y, 620, 100, 24, 24));
      for (int i = 0; i < 9; i++) {
        graphics.setColor(new Color(255, 226, 150, opacity));
        graphics.fill(new Rectangle2D.Double(148 + i * 66, y + 24, 44, 40));
      }
    }
    graphics.dispose();
    return canvas
        .glow(0.43, 0.57, 0.3, 0xFFC37A, 0.3)
        .title(PaintedTitle.SPIRITED_AWAY, new Color(0xFFF3E4))
        .finished(10, 9);
  }

  /** A moon over a hill of crosses. */
  static BufferedImage livingDead() {
    Noise noise = new Noise(109);
    Canvas canvas =
        new Canvas()
            .shade(
                (x, y, below) ->
                    mix(
                        mix(0x101418, 0x3B4650, y),
                        0x8C98A0,
                        0.7 * Math.pow(noise.clouds(x * 3, y * 6, 6), 2)))
            .fill(new Ellipse2D.Double(560, 210, 250, 250), new Color(0xE6E8DD))
            .shade(
                (x, y, below) ->
                    channel(below, 0) > 200
                        ? mix(below, 0x9FA49C, noise.clouds(x * 14, y * 20, 5))
                        : below)
            .glow(0.685, 0.223, 0.3, 0xDDE6E6, 0.4)
            .below(
                x -> 0.72 - 0.1 * Math.sin(x * 3) + 0.02 * noise.clouds(x * 20, 1, 4),
                new Color(8, 9, 10));
    for (int i = 0; i < 7; i++) {
      double x = 90 + i * 135;
      double y = 1000 + 60 * noise.at(i, 7) - 60 * Math.sin(x / WIDTH * 3);
      canvas.fill(new Rectangle2D.Double(x, y - 110, 16, 190), new Color(8, 9, 10));
      canvas.fill(new Rectangle2D.Double(x - 34, y - 70, 84, 15), new Color(8, 9, 10));
    }
    return canvas
        .title(PaintedTitle.NIGHT_OF_THE, new Color(0xC9CEC8))
        .title(PaintedTitle.LIVING_DEAD, new Color(0xD23B2E))
        .finished(11, 28);
  }

  /** A faded photograph of a beach. */
  static BufferedImage homeVideo() {
    Noise noise = new Noise(127);
    Canvas canvas =
        new Canvas()
            .shade(
                (x, y, below) -> {
                  if (y < 0.46) {
                    return mix(0xE9D9B8, 0xF7EBCF, y / 0.46 + 0.2 * noise.clouds(x * 3, y * 6, 4));
                  }
                  double foam = noise.clouds(x * 9, y * 60, 4);
                  return y < 0.64
                      ? mix(0x7FB3AE, 0xE4EFE3, Math.max(0, foam * 2 - 0.9))
                      : mix(0xD9BE91, 0xF0DDB4, noise.clouds(x * 60, y * 120, 4));
                })
            .glow(0.22, 0.1, 0.5, 0xFFD39B, 0.35);
    canvas.fill(new Ellipse2D.Double(640, 820, 150, 150), new Color(0xD65A43));
    canvas.fill(new Area(new Rectangle2D.Double(708, 820, 14, 150)), new Color(0xF3E7CF));
    canvas.fill(person(330, 1180, 4.2), new Color(0x5B4636));
    canvas.fill(person(500, 1200, 2.9), new Color(0x7B5A44));
    return canvas.title(PaintedTitle.SUMMER_1998, new Color(0x5A4030)).finished(12, 24);
  }
}
