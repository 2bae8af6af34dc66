package dev.badgepipeline.rendering.codec;

import java.nio.charset.StandardCharsets;

/** Colour profiles with something wrong. */
final class Profiles {

  private Profiles() {}

  /** A profile that looks whole, but says nothing of how bright a red is. */
  static byte[] withoutRedCurve(byte[] profile) {
    byte[] copy = profile.clone();
    int at = new String(copy, StandardCharsets.ISO_8859_1).indexOf("rTRC");
    copy[at] = 'x';
    return copy;
  }
}
