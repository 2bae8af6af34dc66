package dev.badgepipeline.rendering.codec;

import dev.badgepipeline.fuzz.FuzzTarget;
import java.util.stream.Stream;

/** The block in which cameras say how a picture is to be turned. */
public final class ExifTarget implements FuzzTarget {

  @Override
  public Stream<byte[]> seeds() {
    return Stream.of(
        new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 18, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0},
        new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0});
  }

  @Override
  public void read(byte[] input) {
    Exif.orientation(input, 0);
    Exif.orientation(input, Math.min(input.length, 6));
  }
}
