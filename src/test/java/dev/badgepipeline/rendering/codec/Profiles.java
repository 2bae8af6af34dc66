package dev.badgepipeline.rendering.codec;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Colour profiles that the platform does not have, and some with something wrong. */
public final class Profiles {

  private static final int TAG_TABLE = 128;
  private static final double S15_FIXED_16 = 65536;

  private Profiles() {}

  /** A profile that looks whole, but says nothing of how bright a red is. */
  static byte[] withoutRedCurve(byte[] profile) {
    byte[] copy = profile.clone();
    int at = new String(copy, StandardCharsets.ISO_8859_1).indexOf("rTRC");
    copy[at] = 'x';
    return copy;
  }

  /** The curve of sRGB with the primaries of Display P3, adapted to D50 as profiles demand. */
  public static ICC_Profile displayP3() {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData().clone();
    setColour(profile, ICC_Profile.icSigRedColorantTag, 0.51512, 0.24120, -0.00105);
    setColour(profile, ICC_Profile.icSigGreenColorantTag, 0.29198, 0.69225, 0.04189);
    setColour(profile, ICC_Profile.icSigBlueColorantTag, 0.15710, 0.06657, 0.78407);
    return ICC_Profile.getInstance(profile);
  }

  /** The curve of sRGB with the primaries of Adobe RGB (1998), adapted to D50. */
  public static ICC_Profile adobePrimaries() {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData().clone();
    setColour(profile, ICC_Profile.icSigRedColorantTag, 0.60974, 0.31111, 0.01947);
    setColour(profile, ICC_Profile.icSigGreenColorantTag, 0.20528, 0.62567, 0.06087);
    setColour(profile, ICC_Profile.icSigBlueColorantTag, 0.14919, 0.06322, 0.74457);
    return ICC_Profile.getInstance(profile);
  }

  /** Writes CIE XYZ into a tag: its type, four bytes unused, three numbers (ICC.1, 10.31). */
  private static void setColour(byte[] profile, int tag, double... xyz) {
    ByteBuffer buffer = ByteBuffer.wrap(profile);
    int at = offset(buffer, tag) + 8;
    for (int i = 0; i < xyz.length; i++) {
      buffer.putInt(at + 4 * i, (int) Math.round(xyz[i] * S15_FIXED_16));
    }
  }

  private static int offset(ByteBuffer profile, int tag) {
    int count = profile.getInt(TAG_TABLE);
    for (int i = 0; i < count; i++) {
      int entry = TAG_TABLE + 4 + 12 * i;
      if (profile.getInt(entry) == tag) {
        return profile.getInt(entry + 4);
      }
    }
    throw new IllegalArgumentException("the profile has no tag " + tag);
  }
}
