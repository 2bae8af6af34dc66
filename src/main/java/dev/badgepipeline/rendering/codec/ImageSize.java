package dev.badgepipeline.rendering.codec;

/** How many pixels an image has, as its header says. */
public record ImageSize(int width, int height) {

  /** The same image lying on its side. */
  ImageSize turned() {
    return new ImageSize(/* width= */ height, /* height= */ width);
  }

  public long pixels() {
    return (long) width * height;
  }
}
