package dev.badgepipeline.storage;

import java.nio.file.Path;

/** Another process uses a directory that only one may use; the message says what to do. */
public class DirectoryInUseException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  DirectoryInUseException(Path directory) {
    super(
        "another instance of the service uses the data directory "
            + directory
            + ": stop it, or give this one another directory by badge-pipeline.data-dir");
  }
}
