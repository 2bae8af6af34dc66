package dev.badgepipeline.database.embedded;

import dev.badgepipeline.storage.DurableFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The password of the server's owner: made once, and kept in a file that only the service may read.
 */
final class OwnerPassword {

  private static final Logger LOG = Logger.getLogger(OwnerPassword.class);

  private final Path file;
  private final String text;
  private boolean kept;

  private OwnerPassword(Path file, String text, boolean kept) {
    this.file = file;
    this.text = text;
    this.kept = kept;
  }

  /** The one that is kept in a file; a new one, not kept yet, where there is none. */
  static OwnerPassword in(Path file) {
    String found = read(file);
    return found.isEmpty()
        ? new OwnerPassword(file, UUID.randomUUID().toString(), /* kept= */ false)
        : new OwnerPassword(file, found, /* kept= */ true);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      LOG.debugf("There is no password in %s: %s", file, e);
      return "";
    }
  }

  String text() {
    return text;
  }

  /** Keeps it, for data that is about to be made. */
  void keep() throws IOException {
    if (!kept) {
      DurableFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
      kept = true;
    }
  }

  /** Refuses to go on with another password than the one that existing data asks for. */
  void demandKept() {
    if (!kept) {
      throw new OwnerMustActException(
          "the password of its data could not be read from "
              + file
              + " when the service started: put the file back and start the service again");
    }
  }
}
