package dev.badgepipeline.surroundings;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A decoded poster whose areas can be compared with those of another one. */
public final class Poster {

  private static final int VISIBLE = 6;

  /** In each direction. */
  private static final int PARTS = 12;

  private static final double MARGIN = 0.034;
  private static final double CELL = 0.084;
  private static final double SPACING = 0.013;

  private final BufferedImage image;

  private Poster(BufferedImage image) {
    this.image = image;
  }

  public static Poster of(byte[] file) {
    try {
      return new Poster(Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Dimension size() {
    return new Dimension(image.getWidth(), image.getHeight());
  }

  /** The mean difference of all samples, from 0 to 255, where the resolution badge stands. */
  public double differenceAtTopRight(Poster other) {
    return difference(other, 0.85, 0.03, 0.96, 0.065);
  }

  public double differenceAtTopLeft(Poster other) {
    return difference(other, 0.04, 0.03, 0.3, 0.065);
  }

  public double differenceInTheMiddle(Poster other) {
    return difference(other, 0.3, 0.2, 0.7, 0.6);
  }

  /** The same where they differ most, wherever badges stand. */
  public double greatestDifference(Poster other) {
    return IntStream.range(0, PARTS * PARTS)
        .mapToDouble(part -> difference(other, part % PARTS, part / PARTS, PARTS))
        .max()
        .orElseThrow();
  }

  private double difference(Poster other, int column, int row, double parts) {
    return difference(other, column / parts, row / parts, (column + 1) / parts, (row + 1) / parts);
  }

  private double difference(Poster other, double left, double top, double right, double bottom) {
    long sum = 0;
    long samples = 0;
    for (int y = (int) (top * image.getHeight()); y < bottom * image.getHeight(); y++) {
      for (int x = (int) (left * image.getWidth()); x < right * image.getWidth(); x++) {
        sum += difference(other, x, y);
        samples += 3;
      }
    }
    return (double) sum / samples;
  }

  private int difference(Poster other, int x, int y) {
    int mine = image.getRGB(x, y);
    int theirs = other.image.getRGB(x, y);
    return Math.abs((mine >> 16 & 0xFF) - (theirs >> 16 & 0xFF))
        + Math.abs((mine >> 8 & 0xFF) - (theirs >> 8 & 0xFF))
        + Math.abs((mine & 0xFF) - (theirs & 0xFF));
  }

  /** How many rating cells stand above each other at the bottom left, in the default settings. */
  public int ratings(Poster other) {
    int ratings = 0;
    while (differenceInCell(other, ratings) > VISIBLE) {
      ratings++;
    }
    return ratings;
  }

  /** Cells are counted from the bottom; their lengths are shares of the poster's width. */
  private double differenceInCell(Poster other, int cell) {
    double width = (double) image.getWidth() / image.getHeight();
    double bottom = 1 - (MARGIN + cell * (CELL + SPACING)) * width;
    return difference(other, MARGIN, bottom - CELL * width, MARGIN + 2 * CELL, bottom);
  }
}
