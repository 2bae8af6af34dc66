package dev.badgepipeline.rendering.art;

import dev.badgepipeline.fuzz.FuzzTarget;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** An icon that the owner has found somewhere. */
public final class OwnDrawingTarget implements FuzzTarget {

  @Override
  public Stream<byte[]> seeds() {
    return Stream.of(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>"
                + "<rect width='10' height='10' fill='red'/></svg>",
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><defs><linearGradient id='a'>"
                + "<stop offset='0' stop-color='#fff'/></linearGradient></defs>"
                + "<path d='M0 0L9 9A1 1 0 0 1 3 4z' fill='url(#a)' transform='rotate(3)'/></svg>")
        .map(drawing -> drawing.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void read(byte[] input) {
    try {
      OwnIcon.svg(input);
    } catch (RefusedArtException refused) {
      // its owner is told why
    }
  }
}
