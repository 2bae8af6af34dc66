package dev.badgepipeline.rendering.sprite;

import dev.badgepipeline.badge.BadgeCell.Tone;
import java.awt.Color;

/** Colours as settings and cells say them. */
final class Colours {

  private Colours() {}

  /** Of {@code #RRGGBB} and an opacity from 0 to 1. */
  static Color of(String hex, double opacity) {
    return faded(new Color(Integer.parseInt(hex.substring(1), 16)), opacity);
  }

  static Color faded(Color colour, double opacity) {
    return new Color((colour.getRGB() & 0xFFFFFF) | (int) Math.round(opacity * 255) << 24, true);
  }

  /** With the alpha of the first; the second has a share from 0 to 1. */
  static Color mixed(Color colour, Color other, double share) {
    return new Color(
        mixed(colour.getRed(), other.getRed(), share),
        mixed(colour.getGreen(), other.getGreen(), share),
        mixed(colour.getBlue(), other.getBlue(), share),
        colour.getAlpha());
  }

  private static int mixed(int value, int other, double share) {
    return (int) Math.round(value + (other - value) * share);
  }

  /** Told apart by brightness too, for those who do not see red and green. */
  static Color of(Tone tone) {
    return switch (tone) {
      case GOOD -> new Color(0x58D26E);
      case MIXED -> new Color(0xFFCB4D);
      case POOR -> new Color(0xFF6B5E);
    };
  }
}
