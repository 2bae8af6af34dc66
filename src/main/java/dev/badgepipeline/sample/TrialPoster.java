package dev.badgepipeline.sample;

import dev.badgepipeline.context.CallerContext;
import dev.badgepipeline.poster.PosterFile;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Posters of the sample library that ask different things of badges, to try settings on. */
public enum TrialPoster {
  /** Pale nearly everywhere. */
  LIGHT("Summer 1998"),
  /** Nearly black. */
  DARK("2001 A Space Odyssey (1968)"),
  /** Detail everywhere. */
  BUSY("Casablanca (1942)");

  private final String title;

  TrialPoster(String title) {
    this.title = title;
  }

  /** The poster as the program carries it. */
  public Uni<PosterFile> file() {
    return CallerContext.onWorker(this::read);
  }

  private PosterFile read() {
    try (InputStream in = SampleLibrary.resource(title + "/poster.jpg")) {
      return PosterFile.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
