package dev.badgepipeline.rendering.jpeg.blend;

/**
 * An overlay that lies over MCUs, as it is known again.
 *
 * @param name of its tiles
 * @param left the first column of MCUs that it lies over, possibly before the picture
 * @param top the first row
 */
public record PlacedOverlay(String name, int left, int top) {}
