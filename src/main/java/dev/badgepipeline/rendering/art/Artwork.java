package dev.badgepipeline.rendering.art;

import dev.badgepipeline.badge.BadgeAppearance.Content;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses what cells are drawn with: the owner's own art where he has some, else the program's. */
public final class Artwork {

  private final Icons icons = new Icons();
  private final OwnArt own;

  private @Nullable Typefaces inter;

  /** The program's art, and that of an owner. */
  public Artwork(OwnArt own) {
    this.own = own;
  }

  /** The program's art alone. */
  public static Artwork ofTheProgram() {
    return new Artwork(OwnArt.NONE);
  }

  /** Names the owner's art by its content; empty when there is none. */
  public String version() {
    return own.checksum();
  }

  /**
   * Chooses for a cell. An own icon stands where the program's icon would stand. Where that has
   * none, the own one stands before the text or, if icons alone are wanted, for it.
   */
  public CellArt of(BadgeKind kind, BadgeCell cell, Content content) {
    Optional<IconArt> ownIcon =
        content == Content.TEXT ? Optional.empty() : own.icon(kind, cell.value());
    boolean standsForText = content == Content.ICON && ownIcon.isPresent();
    return new CellArt(
        standsForText ? cell.withoutLabel() : cell,
        ownIcon.or(() -> cell.icon().map(icons::of)),
        new Typefaces(
            own.typeface(kind, cell.value(), OwnArt.BOLD).orElseGet(() -> inter().bold()),
            own.typeface(kind, cell.value(), OwnArt.SEMI_BOLD)
                .orElseGet(() -> inter().semiBold())));
  }

  /** The program's fonts, which are read when a badge is first drawn: a start needs none. */
  private synchronized Typefaces inter() {
    Typefaces known = inter;
    if (known == null) {
      known =
          new Typefaces(
              Typeface.load("/fonts/Inter-Bold.otf"), Typeface.load("/fonts/Inter-SemiBold.otf"));
      inter = known;
    }
    return known;
  }
}
