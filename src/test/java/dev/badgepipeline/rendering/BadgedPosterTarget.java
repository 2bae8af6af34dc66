package dev.badgepipeline.rendering;

import dev.badgepipeline.fuzz.FuzzTarget;
import dev.badgepipeline.poster.NotAPosterException;
import dev.badgepipeline.poster.PosterTooLargeException;
import dev.badgepipeline.rendering.codec.PosterSeeds;
import java.util.stream.Stream;

/** A poster from its first byte to its badges. */
public final class BadgedPosterTarget implements FuzzTarget {

  private final PosterRenderer renderer = Renderers.with(Limits.DEFAULT.withMaxPixels(250_000));

  /** The first posters take seconds where classes are looked at as they are loaded. */
  public BadgedPosterTarget() {
    PosterSeeds.small().forEach(this::read);
  }

  @Override
  public Stream<byte[]> seeds() {
    return PosterSeeds.small();
  }

  @Override
  public void read(byte[] input) {
    try {
      Renderers.draw(renderer, input, Badges.ALL);
    } catch (NotAPosterException | PosterTooLargeException refused) {
      // its sender is told why
    }
  }
}
