package dev.badgepipeline.original;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.nio.file.Path;

/** Stores without a container, for tests of those who use them. */
public final class Stores {

  private Stores() {}

  /** The originals below a data directory. */
  public static OriginalStore originals(Path data) {
    return new OriginalStore(() -> data, new FormerLayoutTakeover(() -> data));
  }

  /** What was last uploaded. */
  public static PosterStates states(Path data) {
    return new PosterStates(new ObjectMapper().registerModule(new Jdk8Module()), () -> data);
  }

  /** What helps to badge originals again. */
  public static IndexStore indexes(Path data) {
    return new IndexStore(() -> data);
  }
}
