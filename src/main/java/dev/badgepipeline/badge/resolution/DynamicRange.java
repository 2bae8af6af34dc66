package dev.badgepipeline.badge.resolution;

import dev.badgepipeline.library.VideoStream;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The forms of high dynamic range that a stream can carry, the least first. Standard range is none
 * of them.
 */
enum DynamicRange {
  /** High dynamic range of a form that is not known. */
  HDR("HDR"),
  HLG("HLG"),
  HDR10("HDR10"),
  HDR10_PLUS("HDR10+"),
  DOLBY_VISION("DV");

  private static final int PROFILE_WITHOUT_COMPATIBLE_BASE = 5;

  private final String label;

  DynamicRange(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /**
   * Reads what a stream carries: from the server's own verdict where there is one, otherwise from
   * the stream's flags. Bit depth, primaries and file names say nothing of the range.
   */
  static Set<DynamicRange> of(VideoStream stream) {
    return switch (stream.videoRangeType().orElse("").toLowerCase(Locale.ROOT)) {
      case "sdr" -> none();
      case "hdr10" -> EnumSet.of(HDR10);
      case "hdr10plus" -> EnumSet.of(HDR10_PLUS);
      case "hlg" -> EnumSet.of(HLG);
      case "dovi", "doviwithsdr" -> EnumSet.of(DOLBY_VISION);
      case "doviwithhdr10", "doviwithel" -> EnumSet.of(DOLBY_VISION, HDR10);
      case "doviwithhdr10plus", "doviwithelhdr10plus" -> EnumSet.of(DOLBY_VISION, HDR10_PLUS);
      case "doviwithhlg" -> EnumSet.of(DOLBY_VISION, HLG);
      // Its Dolby Vision is out of specification and does not play as such.
      case "doviinvalid" -> base(stream);
      default -> flags(stream);
    };
  }

  private static Set<DynamicRange> flags(VideoStream stream) {
    if (stream.dolbyVisionProfile().isEmpty()) {
      return base(stream);
    }
    Set<DynamicRange> ranges =
        stream.dolbyVisionProfile().getAsInt() == PROFILE_WITHOUT_COMPATIBLE_BASE
            ? none()
            : transfer(stream);
    ranges.add(DOLBY_VISION);
    return ranges;
  }

  private static Set<DynamicRange> base(VideoStream stream) {
    Set<DynamicRange> known = transfer(stream);
    if (known.isEmpty() && stream.videoRange().filter("HDR"::equalsIgnoreCase).isPresent()) {
      known.add(HDR);
    }
    return known;
  }

  private static Set<DynamicRange> transfer(VideoStream stream) {
    return switch (stream.colorTransfer().orElse("").toLowerCase(Locale.ROOT)) {
      case "smpte2084" -> EnumSet.of(HDR10);
      case "arib-std-b67" -> EnumSet.of(HLG);
      default -> none();
    };
  }

  private static Set<DynamicRange> none() {
    return EnumSet.noneOf(DynamicRange.class);
  }
}
