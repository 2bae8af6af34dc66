package dev.badgepipeline.rendering.jpeg.model;

/**
 * One colour component of a frame.
 *
 * @param index its place in the frame
 * @param id what scans call it
 * @param horizontal how many blocks wide it is in an MCU
 * @param vertical how many blocks high it is in an MCU
 * @param quantisation the number of its quantisation table
 */
public record Component(int index, int id, int horizontal, int vertical, int quantisation) {

  public int blocksPerMcu() {
    return horizontal * vertical;
  }
}
