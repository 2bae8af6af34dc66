package dev.badgepipeline.badge.resolution;

import java.util.Optional;

/** The classes of picture size that people know, the smallest first. */
enum Resolution {
  SD("SD"),
  P480("480p"),
  P576("576p"),
  P720("720p"),
  P1080("1080p"),
  P1440("1440p"),
  UHD_4K("4K"),
  UHD_8K("8K");

  /**
   * A picture may be this much smaller than its class's nominal size: scope and cropped masters.
   */
  private static final double TOLERANCE = 0.94;

  private final String label;

  Resolution(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /**
   * Classifies a picture by its stored size; a portrait picture counts as if it lay on its side. A
   * wide picture keeps its class however little height scope leaves of it, but an ultra-wide one
   * needs a height that only the higher class has.
   *
   * @return empty when a length is not known
   */
  static Optional<Resolution> of(int storedWidth, int storedHeight) {
    if (storedWidth <= 0 || storedHeight <= 0) {
      return Optional.empty();
    }
    int width = Math.max(storedWidth, storedHeight);
    int height = Math.min(storedWidth, storedHeight);
    if (matches(width, height, 7680, 4320, 2600)) {
      return Optional.of(UHD_8K);
    }
    if (matches(width, height, 3840, 2160, 1300)) {
      return Optional.of(UHD_4K);
    }
    if (matches(width, height, 2560, 1440, 1250)) {
      return Optional.of(P1440);
    }
    if (matches(width, height, 1920, 1080, 0)) {
      return Optional.of(P1080);
    }
    if (matches(width, height, 1280, 720, 0)) {
      return Optional.of(P720);
    }
    if (height >= 540) {
      return Optional.of(P576);
    }
    return Optional.of(width >= 640 || height >= 360 ? P480 : SD);
  }

  private static boolean matches(
      int width, int height, int nominalWidth, int nominalHeight, int leastHeightIfWide) {
    return (width >= TOLERANCE * nominalWidth && height >= leastHeightIfWide)
        || height >= TOLERANCE * nominalHeight;
  }
}
