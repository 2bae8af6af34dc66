package dev.badgepipeline.library.jellyfin;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.fuzz.FuzzTarget;
import dev.badgepipeline.library.MalformedItemException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** The item that comes with a poster. */
public final class UploadedItemTarget implements FuzzTarget {

  private final JellyfinItems items = new JellyfinItems(new ObjectMapper());

  @Override
  public Stream<byte[]> seeds() {
    return JellyfinSeeds.items();
  }

  @Override
  public void read(byte[] input) {
    try {
      items.parse(new String(input, StandardCharsets.UTF_8));
    } catch (MalformedItemException refused) {
      // its sender is told why
    }
  }
}
