package dev.badgepipeline.badge.video;

import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeValue;
import dev.badgepipeline.badge.FactProcessor;
import dev.badgepipeline.badge.Verdict;
import dev.badgepipeline.badge.video.VideoSettings.Part;
import dev.badgepipeline.library.Item;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides the video badge from the facts of the video streams. */
@Singleton
class VideoProcessor extends FactProcessor<VideoSettings> {

  static final BadgeKind KIND = new BadgeKind("video");

  /** Films have 24, television 25 or 30. */
  private static final int USUAL_FRAMES_PER_SECOND = 30;

  private static final int USUAL_BIT_DEPTH = 8;

  private static final BadgeValue DEEP = new BadgeValue("10-bit");
  private static final BadgeValue FAST = new BadgeValue("high-frame-rate");
  private static final BadgeValue STEREOSCOPIC = new BadgeValue("3d");
  private static final BadgeValue INTERLACED = new BadgeValue("interlaced");

  VideoProcessor() {
    super(KIND, 50, VideoSettings.class, VideoSettings.DEFAULT, VideoProcessor::decide);
  }

  @Override
  public Set<BadgeValue> values() {
    return Stream.concat(
            Stream.of(VideoCodec.values()).map(BadgeValue::of),
            Stream.of(DEEP, FAST, STEREOSCOPIC, INTERLACED))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The badge for an item under the owner's settings. */
  static Verdict decide(Item item, VideoSettings settings) {
    List<Footage> all =
        item.playables().stream().flatMap(playable -> Footage.of(playable).stream()).toList();
    List<BadgeCell> cells =
        settings.episodes().choose(all, Footage.ORDER).stream()
            .flatMap(footage -> cells(footage, settings.parts()))
            .limit(settings.appearance().maximum())
            .toList();
    return Verdict.of(
        KIND, cells, settings.appearance(), "nothing of its picture is worth showing");
  }

  private static Stream<BadgeCell> cells(Footage footage, List<Part> parts) {
    return parts.stream().flatMap(part -> cell(footage, part).stream());
  }

  private static Optional<BadgeCell> cell(Footage footage, Part part) {
    return switch (part) {
      case CODEC ->
          footage.codec().map(codec -> BadgeCell.text(BadgeValue.of(codec), codec.label()));
      case BIT_DEPTH ->
          cell(footage.bitDepth() > USUAL_BIT_DEPTH, DEEP, footage.bitDepth() + " bit");
      case FRAME_RATE ->
          cell(
              footage.framesPerSecond() > USUAL_FRAMES_PER_SECOND,
              FAST,
              footage.framesPerSecond() + " fps");
      case STEREOSCOPIC -> cell(footage.stereoscopic(), STEREOSCOPIC, "3D");
      case INTERLACED -> cell(footage.interlaced(), INTERLACED, "Interlaced");
    };
  }

  private static Optional<BadgeCell> cell(boolean holds, BadgeValue value, String label) {
    return holds ? Optional.of(BadgeCell.text(value, label)) : Optional.empty();
  }
}
