package dev.badgepipeline.badge;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * One thing that a badge shows: {@code 4K}, or a logo with {@code 86%}.
 *
 * @param value what is shown, by the name of its owner's own art for it
 * @param icon what stands before the label
 * @param label the text in full size, such as {@code 76%} or {@code TrueHD Atmos}
 * @param detail a second, lighter text after the label, such as {@code 7.1}
 * @param tone what the colour of its edge says; empty for the edge that all cells have
 */
@RegisterForReflection
public record BadgeCell(
    BadgeValue value,
    Optional<CellIcon> icon,
    String label,
    Optional<String> detail,
    Optional<Tone> tone) {

  /** Whether what a cell shows is good news. */
  public enum Tone {
    GOOD,
    MIXED,
    POOR
  }

  /** A cell whose edge says nothing. */
  public BadgeCell(
      BadgeValue value, Optional<CellIcon> icon, String label, Optional<String> detail) {
    this(value, icon, label, detail, Optional.empty());
  }

  /** A text that is itself the value. */
  public static BadgeCell text(String label) {
    return text(BadgeValue.named(label), label);
  }

  public static BadgeCell text(BadgeValue value, String label) {
    return new BadgeCell(value, Optional.empty(), label, Optional.empty());
  }

  /** An icon that is itself the value. */
  public static BadgeCell icon(Icon icon, String label) {
    return icon(BadgeValue.of(icon), icon, label);
  }

  public static BadgeCell icon(BadgeValue value, CellIcon icon, String label) {
    return new BadgeCell(value, Optional.of(icon), label, Optional.empty());
  }

  public BadgeCell withDetail(String text) {
    return new BadgeCell(value, icon, label, Optional.of(text), tone);
  }

  public BadgeCell withTone(Tone other) {
    return new BadgeCell(value, icon, label, detail, Optional.of(other));
  }

  /** Its texts, such as {@code 4K DV}; of an icon alone, what it says. */
  String inWords() {
    return detail
        .map(text -> label.isEmpty() ? text : label + " " + text)
        .orElseGet(() -> label.isEmpty() ? value.name() : label);
  }

  /** The same without its text in full size. */
  public BadgeCell withoutLabel() {
    return new BadgeCell(value, icon, "", detail, tone);
  }
}
