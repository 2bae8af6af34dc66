package dev.badgepipeline.badge;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * One thing that a badge shows: {@code 4K}, or a logo with {@code 86%}.
 *
 * @param icon what stands before the label
 * @param label the text in full size, such as {@code 76%} or {@code TrueHD Atmos}
 * @param detail a second, lighter text after the label, such as {@code 7.1}
 * @param tone what the colour of its edge says; empty for the edge that all cells have
 */
@RegisterForReflection
public record BadgeCell(
    Optional<Icon> icon, String label, Optional<String> detail, Optional<Tone> tone) {

  /** Whether what a cell shows is good news. */
  public enum Tone {
    GOOD,
    MIXED,
    POOR
  }

  /** A cell whose edge says nothing. */
  public BadgeCell(Optional<Icon> icon, String label, Optional<String> detail) {
    this(icon, label, detail, Optional.empty());
  }

  public static BadgeCell text(String label) {
    return new BadgeCell(Optional.empty(), label, Optional.empty());
  }

  public static BadgeCell icon(Icon icon, String label) {
    return new BadgeCell(Optional.of(icon), label, Optional.empty());
  }

  public BadgeCell withDetail(String text) {
    return new BadgeCell(icon, label, Optional.of(text), tone);
  }

  public BadgeCell withTone(Tone other) {
    return new BadgeCell(icon, label, detail, Optional.of(other));
  }
}
