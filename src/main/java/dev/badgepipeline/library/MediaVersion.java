package dev.badgepipeline.library;

import java.util.List;
import java.util.Optional;

/**
 * One file, or one version of several, of a film or an episode, with its streams in file order.
 *
 * @param file what it is called; empty for the episodes of a series, of which there are too many
 * @param stereoscopic the form in which it has two pictures for two eyes, in Jellyfin's words, such
 *     as {@code HalfSideBySide}
 */
public record MediaVersion(
    VersionFile file,
    Optional<String> stereoscopic,
    List<VideoStream> video,
    List<AudioStream> audio,
    List<SubtitleStream> subtitles) {

  public MediaVersion {
    video = List.copyOf(video);
    audio = List.copyOf(audio);
    subtitles = List.copyOf(subtitles);
  }
}
