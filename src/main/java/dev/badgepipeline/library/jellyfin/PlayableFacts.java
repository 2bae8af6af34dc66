package dev.badgepipeline.library.jellyfin;

import dev.badgepipeline.library.MediaVersion;
import dev.badgepipeline.library.Playable;
import dev.badgepipeline.library.VersionFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The episodes of a series, or what is in a collection, as they are read. Most have the same
 * streams as others: what is equal is kept once, so that ten thousand take little more memory than
 * ten.
 */
final class PlayableFacts {

  /** More than any has; a server that makes them up is not believed for ever. */
  private static final int MOST_DIFFERENT = 5_000;

  private final List<Playable> playables = new ArrayList<>();
  private final Map<Object, Object> known = new HashMap<>();

  /** Takes up items, in turn; once there are too many different facts, no more. */
  PlayableFacts add(List<JellyfinItem> items) {
    items.stream()
        .map(JellyfinItems::playable)
        .takeWhile(playable -> known.size() < MOST_DIFFERENT)
        .map(playable -> playable.in(versions(playable.versions())))
        .forEach(playables::add);
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

  /** What was taken up, in its order. */
  List<Playable> toPlayables() {
    return List.copyOf(playables);
  }
}
