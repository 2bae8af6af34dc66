package dev.badgepipeline.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.poster.PosterFormat;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The service runs where nothing but its data folder can be written, not even a cache. */
class DrawingInMemoryTest {

  private final boolean useCache = ImageIO.getUseCache();
  private final @Nullable File cacheDirectory = ImageIO.getCacheDirectory();
  private final Map<PosterFormat, byte[]> posters = new EnumMap<>(PosterFormat.class);

  /** The samples themselves are written with whatever cache there is. */
  @BeforeEach
  void takeTheCacheAway(@TempDir Path folder) throws IOException {
    for (PosterFormat format : PosterFormat.values()) {
      posters.put(format, PosterSamples.colourful(format, 200, 300));
    }
    Path cache = Files.createDirectory(folder.resolve("cache"));
    ImageIO.setUseCache(true);
    ImageIO.setCacheDirectory(cache.toFile());
    Files.delete(cache);
  }

  @AfterEach
  void giveTheCacheBack() {
    ImageIO.setCacheDirectory(cacheDirectory);
    ImageIO.setUseCache(useCache);
  }

  @ParameterizedTest
  @EnumSource(PosterFormat.class)
  void nothingIsWrittenToDiskWhileDrawing(PosterFormat format) {
    byte[] poster = posters.getOrDefault(format, new byte[0]);

    RenderedPoster rendered = Renderers.draw(Renderers.with(Limits.DEFAULT), poster, Badges.ALL);

    assertThat(rendered.drawn()).hasSameSizeAs(Badges.ALL);
  }
}
