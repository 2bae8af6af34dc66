package dev.badgepipeline.badge.video;

import dev.badgepipeline.library.VideoStream;
import java.util.Locale;
import java.util.Optional;

/** The video codecs that a badge names, the older first. */
enum VideoCodec {
  MPEG2("MPEG-2"),
  MPEG4("MPEG-4"),
  VC1("VC-1"),
  VP8("VP8"),
  H264("H.264"),
  VP9("VP9"),
  HEVC("HEVC"),
  AV1("AV1"),
  VVC("VVC");

  private final String label;

  VideoCodec(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Reads a stream's codec, by the names of ffmpeg and Kodi; empty when it is not known. */
  static Optional<VideoCodec> of(VideoStream stream) {
    return switch (stream.codec().orElse("").toLowerCase(Locale.ROOT)) {
      case "mpeg2video", "mpeg2" -> Optional.of(MPEG2);
      case "mpeg4", "xvid", "divx", "dx50", "msmpeg4v3" -> Optional.of(MPEG4);
      case "vc1", "wmv3", "wvc1" -> Optional.of(VC1);
      case "vp8" -> Optional.of(VP8);
      case "h264", "avc", "avc1", "x264" -> Optional.of(H264);
      case "vp9" -> Optional.of(VP9);
      case "hevc", "h265", "hvc1", "hev1", "x265" -> Optional.of(HEVC);
      case "av1", "av01" -> Optional.of(AV1);
      case "vvc", "h266" -> Optional.of(VVC);
      default -> Optional.empty();
    };
  }
}
