package dev.badgepipeline.library.jellyfin;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.fuzz.FuzzTarget;
import dev.badgepipeline.library.MalformedItemException;
import java.util.Objects;
import java.util.stream.Stream;

/** What a server answers that is or claims to be Jellyfin. */
public final class JellyfinAnswerTarget implements FuzzTarget {

  private final JellyfinItems items = new JellyfinItems(new ObjectMapper());

  @Override
  public Stream<byte[]> seeds() {
    return JellyfinSeeds.answers();
  }

  @Override
  public void read(byte[] input) {
    understood(input, JellyfinItem.Page.class)
        .flatMap(page -> page.itemsOrNone().stream())
        .filter(Objects::nonNull)
        .forEach(JellyfinAnswerTarget::use);
    understood(input, JellyfinSummary.Page.class)
        .flatMap(page -> page.itemsOrNone().stream())
        .filter(Objects::nonNull)
        .forEach(JellyfinAnswerTarget::use);
    understood(input, JellyfinSummary.VirtualFolder[].class)
        .flatMap(Stream::of)
        .filter(Objects::nonNull)
        .forEach(folder -> folder.has("/media/films/a"));
    understood(input, JellyfinInfo.class).forEach(JellyfinInfo::isJellyfin);
  }

  private <T> Stream<T> understood(byte[] input, Class<T> type) {
    try {
      return Stream.of(items.read(input, type));
    } catch (MalformedItemException refused) {
      return Stream.empty();
    }
  }

  private static void use(JellyfinItem item) {
    item.posterTag();
    item.isRealEpisode();
    JellyfinItems.ids(item.providerIds());
    JellyfinItems.playable(item);
  }

  private static void use(JellyfinSummary summary) {
    summary.year();
    summary.posterTag();
    JellyfinItems.ids(summary.providerIds());
  }
}
