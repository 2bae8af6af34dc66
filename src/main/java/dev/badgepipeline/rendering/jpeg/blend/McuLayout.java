package dev.badgepipeline.rendering.jpeg.blend;

import dev.badgepipeline.rendering.jpeg.model.Frame;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the blocks of an MCU lie over its pixels.
 *
 * @param sampling of each component
 */
public record McuLayout(List<Sampling> sampling) {

  /**
   * The sampling factors of a component.
   *
   * @param horizontal blocks in an MCU's row
   * @param vertical blocks in an MCU's column
   */
  record Sampling(int horizontal, int vertical) {

    int blocks() {
      return horizontal * vertical;
    }
  }

  static McuLayout of(Frame frame) {
    return new McuLayout(
        frame.components().stream()
            .map(component -> new Sampling(component.horizontal(), component.vertical()))
            .collect(Collectors.toUnmodifiableList()));
  }

  int horizontalMaximum() {
    return sampling.stream().mapToInt(Sampling::horizontal).max().orElse(1);
  }

  int verticalMaximum() {
    return sampling.stream().mapToInt(Sampling::vertical).max().orElse(1);
  }

  int width() {
    return Frame.BLOCK * horizontalMaximum();
  }

  int height() {
    return Frame.BLOCK * verticalMaximum();
  }

  int blocks() {
    return sampling.stream().mapToInt(Sampling::blocks).sum();
  }
}
