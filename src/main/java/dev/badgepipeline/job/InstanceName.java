package dev.badgepipeline.job;

import dev.badgepipeline.storage.DurableFiles;
import dev.badgepipeline.storage.StorageConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * What this instance is called by others. Its data directory is its own as long as it runs, and so
 * is the name that stays there: whatever bears it was left by an earlier process.
 */
@Singleton
final class InstanceName {

  private static final Logger LOG = Logger.getLogger(InstanceName.class);
  private static final Pattern NAME = Pattern.compile("[0-9a-f-]{36}");
  private static final String FILE = "instance";

  private final String kept;
  private final String process = UUID.randomUUID().toString();

  @Inject
  InstanceName(StorageConfig config) {
    this(keptIn(config.dataDir().resolve(FILE)));
  }

  /**
   * An instance of a known name.
   *
   * @param kept a UUID
   */
  InstanceName(String kept) {
    this.kept = kept;
  }

  private static String keptIn(Path file) {
    String made = UUID.randomUUID().toString();
    try {
      String found =
          DurableFiles.read(file)
              .map(bytes -> new String(bytes, StandardCharsets.US_ASCII).strip())
              .orElse("");
      if (NAME.matcher(found).matches()) {
        return found;
      }
      DurableFiles.write(file, made.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      LOG.warnf("The name of this instance is not kept, and the next process has another: %s", e);
    }
    return made;
  }

  /** The name that its next process will have too. */
  String kept() {
    return kept;
  }

  /** The name of this process, which begins with the other one and a slash. */
  String ofProcess() {
    return kept + "/" + process;
  }
}
