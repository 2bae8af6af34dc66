package dev.badgepipeline.library;

import java.util.List;

/** One file, or one version of several, of a film or an episode, with its streams in file order. */
public record MediaVersion(List<VideoStream> video, List<AudioStream> audio) {

  public MediaVersion {
    video = List.copyOf(video);
    audio = List.copyOf(audio);
  }
}
