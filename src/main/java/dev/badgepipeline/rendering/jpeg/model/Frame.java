package dev.badgepipeline.rendering.jpeg.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The frame header (T.81, B.2.2), with the geometry that follows from it.
 *
 * @param progressive whether its scans are progressive ones
 * @param width of the picture, in pixels
 * @param height of the picture, in pixels
 * @param components of which there is one (grey) or three (Y, Cb, Cr)
 */
public record Frame(boolean progressive, int width, int height, List<Component> components) {

  public static final int BLOCK = 8;
  public static final int COEFFICIENTS = 64;

  public boolean isGrey() {
    return components.size() == 1;
  }

  public int horizontalMaximum() {
    return components.stream().mapToInt(Component::horizontal).max().orElse(1);
  }

  public int verticalMaximum() {
    return components.stream().mapToInt(Component::vertical).max().orElse(1);
  }

  public int mcuWidth() {
    return BLOCK * horizontalMaximum();
  }

  public int mcuHeight() {
    return BLOCK * verticalMaximum();
  }

  public int mcuColumns() {
    return divided(width, mcuWidth());
  }

  public int mcuRows() {
    return divided(height, mcuHeight());
  }

  /** At most 2^26, because a side has at most 65,535 pixels and an MCU at least eight. */
  public int mcuCount() {
    return mcuColumns() * mcuRows();
  }

  public int blocksPerMcu() {
    return components.stream().mapToInt(Component::blocksPerMcu).sum();
  }

  /** Which block of an MCU is the first of a component. */
  public int firstBlock(Component component) {
    return components.stream().limit(component.index()).mapToInt(Component::blocksPerMcu).sum();
  }

  /** For each block of an MCU the place of its component in the frame. */
  public int[] componentOfBlock() {
    return components.stream()
        .flatMapToInt(
            component -> IntStream.generate(component::index).limit(component.blocksPerMcu()))
        .toArray();
  }

  /** How many blocks of a component hold pixels of the picture, in a row (T.81, A.2.2). */
  public int blockColumns(Component component) {
    return divided(width * component.horizontal(), mcuWidth());
  }

  /** How many of its blocks hold pixels of the picture, in a column. */
  public int blockRows(Component component) {
    return divided(height * component.vertical(), mcuHeight());
  }

  private static int divided(int value, int by) {
    return (value + by - 1) / by;
  }
}
