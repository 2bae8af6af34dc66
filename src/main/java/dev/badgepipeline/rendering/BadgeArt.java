package dev.badgepipeline.rendering;

import dev.badgepipeline.badge.BadgeValues;
import dev.badgepipeline.rendering.art.Artwork;
import dev.badgepipeline.rendering.art.OwnArt;
import dev.badgepipeline.rendering.art.OwnArtFolder;
import dev.badgepipeline.storage.StorageConfig;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;

/** Finds what badges are drawn from. */
final class BadgeArt {

  private static final Logger LOG = Logger.getLogger(BadgeArt.class);

  private BadgeArt() {}

  @Produces
  @Singleton
  static Artwork artwork(
      RenderingConfig rendering, StorageConfig service, @All List<BadgeValues> badges) {
    Path folder = rendering.ownArt().orElseGet(() -> service.dataDir().resolve("badges"));
    if (Files.isDirectory(folder)) {
      return new Artwork(OwnArtFolder.read(folder, badges));
    }
    rendering
        .ownArt()
        .ifPresent(missing -> LOG.warnf("There is no folder %s of icons and fonts", missing));
    return new Artwork(OwnArt.NONE);
  }
}
