package dev.badgepipeline.rendering;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeCell;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.Icon;
import dev.badgepipeline.rendering.codec.Pictures;
import dev.badgepipeline.rendering.codec.PngSamples;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Paints every badge on light, dark and busy posters of several widths, to be looked at. */
final class ContactSheet {

  private static final List<Integer> WIDTHS = List.of(300, 600, 1000, 2000);

  /** The icons that {@link Badges#ALL} does not show. */
  private static final List<Badge> OTHERS =
      List.of(
          stack(
              "review",
              Position.BOTTOM_LEFT,
              BadgeCell.icon(Icon.RT_ROTTEN, "42%"),
              BadgeCell.icon(Icon.RT_AUDIENCE, "71%"),
              BadgeCell.icon(Icon.LETTERBOXD, "84%"),
              BadgeCell.icon(Icon.TRAKT, "100%")),
          stack(
              "more",
              Position.BOTTOM_RIGHT,
              BadgeCell.icon(Icon.MYANIMELIST, "88%"),
              BadgeCell.icon(Icon.ANILIST, "86%"),
              BadgeCell.icon(Icon.ROGER_EBERT, "75%"),
              BadgeCell.icon(Icon.STAR, "61%")),
          stack(
              "audio", Position.TOP_LEFT, BadgeCell.icon(Icon.DTS, "DTS-HD MA").withDetail("5.1")),
          stack("resolution", Position.TOP_RIGHT, BadgeCell.text("1080p").withDetail("HDR10+")));

  private ContactSheet() {}

  /**
   * Writes one picture for each width.
   *
   * @param arguments the folder to write to, then the busy poster
   */
  public static void main(String... arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    BufferedImage busy = ImageIO.read(Path.of(arguments[1]).toFile());
    PosterRenderer renderer = Renderers.with(Limits.DEFAULT);
    for (int width : WIDTHS) {
      BufferedImage sheet = new BufferedImage(width * 4, width * 3 / 2, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = sheet.createGraphics();
      List<BufferedImage> posters =
          List.of(plain(width, 0xF4F4F0), plain(width, 0x0A0A0C), scaled(busy, width));
      for (int i = 0; i < 4; i++) {
        BufferedImage poster = posters.get(Math.min(i, 2));
        graphics.drawImage(
            badged(renderer, poster, i == 3 ? OTHERS : Badges.ALL), i * width, 0, null);
      }
      graphics.dispose();
      ImageIO.write(sheet, "png", folder.resolve("badges-" + width + ".png").toFile());
    }
  }

  private static Badge stack(String kind, Position position, BadgeCell... cells) {
    return new Badge(new BadgeKind(kind), kind, List.of(cells), BadgeAppearance.at(position, 7.8));
  }

  private static BufferedImage badged(
      PosterRenderer renderer, BufferedImage poster, List<Badge> badges) throws IOException {
    RenderedPoster rendered = Renderers.draw(renderer, PngSamples.of(poster), badges);
    return ImageIO.read(new ByteArrayInputStream(rendered.file().bytes()));
  }

  private static BufferedImage plain(int width, int rgb) {
    return Pictures.plain(width, width * 3 / 2, rgb);
  }

  private static BufferedImage scaled(BufferedImage image, int width) {
    BufferedImage copy = new BufferedImage(width, width * 3 / 2, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = copy.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(image, 0, 0, width, width * 3 / 2, null);
    graphics.dispose();
    return copy;
  }
}
