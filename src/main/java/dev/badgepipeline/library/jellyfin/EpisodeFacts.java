package dev.badgepipeline.library.jellyfin;

import dev.badgepipeline.library.MediaVersion;
import dev.badgepipeline.library.Playable;
import dev.badgepipeline.library.VersionFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The episodes of a series as they are read. Most have the same streams as others: what is equal is
 * kept once, so that ten thousand episodes take little more memory than ten.
 */
final class EpisodeFacts {

  /** More than any series has; a server that makes them up is not believed for ever. */
  private static final int MOST_DIFFERENT = 5_000;

  private final List<Playable> episodes = new ArrayList<>();
  private final Map<Object, Object> known = new HashMap<>();

  /** Takes up episodes, in turn; once there are too many different facts, no more. */
  EpisodeFacts add(List<JellyfinItem> items) {
    items.stream()
        .map(JellyfinItems::playable)
        .takeWhile(episode -> known.size() < MOST_DIFFERENT)
        .map(episode -> episode.in(versions(episode.versions())))
        .forEach(episodes::add);
    return this;
  }

  private List<MediaVersion> versions(List<MediaVersion> versions) {
    return once(List.copyOf(versions.stream().map(this::version).distinct().toList()));
  }

  private MediaVersion version(MediaVersion version) {
    return once(
        new MediaVersion(
            VersionFile.UNKNOWN,
            version.stereoscopic(),
            streams(version.video()),
            streams(version.audio()),
            streams(version.subtitles())));
  }

  private <S> List<S> streams(List<S> streams) {
    return streams.stream().map(this::once).distinct().toList();
  }

  @SuppressWarnings("unchecked") // what is equal is of the same type
  private <T> T once(T fact) {
    return (T) known.computeIfAbsent(fact, same -> same);
  }

  /** What was taken up, in the order of the series. */
  List<Playable> toPlayables() {
    return List.copyOf(episodes);
  }
}
