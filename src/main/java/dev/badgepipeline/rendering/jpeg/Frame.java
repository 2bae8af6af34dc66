package dev.badgepipeline.rendering.jpeg;

import java.util.List;

/**
 * The frame header (T.81, B.2.2), with the geometry that follows from it.
 *
 * @param progressive whether its scans are progressive ones
 * @param width of the picture, in pixels
 * @param height of the picture, in pixels
 * @param components of which there is one (grey) or three (Y, Cb, Cr)
 */
record Frame(boolean progressive, int width, int height, List<Component> components) {

  static final int BLOCK = 8;
  static final int COEFFICIENTS = 64;

  boolean isGrey() {
    return components.size() == 1;
  }

  int horizontalMaximum() {
    return components.stream().mapToInt(Component::horizontal).max().orElse(1);
  }

  int verticalMaximum() {
    return components.stream().mapToInt(Component::vertical).max().orElse(1);
  }

  int mcuWidth() {
    return BLOCK * horizontalMaximum();
  }

  int mcuHeight() {
    return BLOCK * verticalMaximum();
  }

  int mcuColumns() {
    return divided(width, mcuWidth());
  }

  int mcuRows() {
    return divided(height, mcuHeight());
  }

  /** At most 2^26, because a side has at most 65,535 pixels and an MCU at least eight. */
  int mcuCount() {
    return mcuColumns() * mcuRows();
  }

  int blocksPerMcu() {
    return components.stream().mapToInt(Component::blocksPerMcu).sum();
  }

  /** Which block of an MCU is the first of a component. */
  int firstBlock(Component component) {
    return components.stream().limit(component.index()).mapToInt(Component::blocksPerMcu).sum();
  }

  /** How many blocks of a component hold pixels of the picture, in a row (T.81, A.2.2). */
  int blockColumns(Component component) {
    return divided(width * component.horizontal(), mcuWidth());
  }

  /** How many of its blocks hold pixels of the picture, in a column. */
  int blockRows(Component component) {
    return divided(height * component.vertical(), mcuHeight());
  }

  private static int divided(int value, int by) {
    return (value + by - 1) / by;
  }

  /** What decides the shape of a prepared overlay. */
  McuLayout layout() {
    return McuLayout.of(components);
  }
}
