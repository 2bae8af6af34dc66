package dev.badgepipeline.rendering.codec;

import dev.badgepipeline.poster.Checksum;
import java.awt.color.CMMException;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.color.ProfileDataException;
import java.util.Optional;

/**
 * The colour space that a file's numbers are of, where it is another than sRGB. Two of the same
 * profile are equal.
 */
public final class ColourSpace {

  private final ICC_ColorSpace icc;
  private final String sha256;

  private ColourSpace(ICC_ColorSpace icc) {
    this.icc = icc;
    this.sha256 = Checksum.sha256(icc.getProfile().getData());
  }

  /**
   * Of a profile, unless it is sRGB, not of three components, or one that nothing can be converted
   * to: its damage may show only then.
   */
  public static Optional<ColourSpace> of(byte[] profile) {
    try {
      ICC_ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(profile));
      if (space.getNumComponents() != 3 || space.isCS_sRGB()) {
        return Optional.empty();
      }
      float[] grey = {0.5f, 0.5f, 0.5f};
      return space.fromRGB(grey).length == 3
          ? Optional.of(new ColourSpace(space))
          : Optional.empty();
    } catch (IllegalArgumentException | CMMException | ProfileDataException broken) {
      return Optional.empty();
    }
  }

  /** As the platform's conversions take it. */
  public ICC_ColorSpace icc() {
    return icc;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ColourSpace space && space.sha256.equals(sha256);
  }

  @Override
  public int hashCode() {
    return sha256.hashCode();
  }
}
