package dev.badgepipeline.rendering.art;

import dev.badgepipeline.badge.BadgeCell;
import java.util.Optional;

/**
 * A cell and what it is drawn with.
 *
 * @param cell with the texts that are to be seen
 * @param icon what stands before them
 */
public record CellArt(BadgeCell cell, Optional<IconArt> icon, Typefaces typefaces) {

  public boolean hasLabel() {
    return !cell.label().isEmpty();
  }

  /**
   * Sets the text in full size.
   *
   * @param capHeight the height of a capital letter in pixels
   */
  public Typeface.Line label(double capHeight) {
    return typefaces.bold().line(cell.label(), capHeight);
  }

  /** How wide that text is, before it is set. */
  public double labelWidth(double capHeight) {
    return typefaces.bold().width(cell.label(), capHeight);
  }

  /** How wide the lighter text is, before it is set. */
  public Optional<Double> detailWidth(double capHeight) {
    return cell.detail().map(text -> typefaces.semiBold().width(text, capHeight));
  }

  /** The same for the lighter text. */
  public Optional<Typeface.Line> detail(double capHeight) {
    return cell.detail().map(text -> typefaces.semiBold().line(text, capHeight));
  }
}
