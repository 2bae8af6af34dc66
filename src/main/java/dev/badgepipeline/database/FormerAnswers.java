package dev.badgepipeline.database;

import dev.badgepipeline.storage.LocalStoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/**
 * The folder in which earlier versions kept last-known answers, a file each, in 256 folders. What
 * it has is moved folder by folder, so that a service that ends meanwhile goes on at its next
 * start.
 */
record FormerAnswers(Path folder) {

  private static final Logger LOG = Logger.getLogger(FormerAnswers.class);
  private static final String SUFFIX = ".json";

  static FormerAnswers in(Path folder) {
    return new FormerAnswers(folder);
  }

  /** Moves what is there, if anything is, and removes the folder. Waits for the disk. */
  void moveInto(AnswerFile answers) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try {
      int moved = 0;
      for (Path part : list(folder)) {
        moved += move(part, answers);
      }
      Files.delete(folder);
      LOG.infof("%d answers that were files in %s are in one file now", moved, folder);
    } catch (IOException | CompletionException | LocalStoreException e) {
      LOG.warnf(
          "The answers in %s are not all taken over, the rest at the next start: %s", folder, e);
    }
  }

  private static int move(Path part, AnswerFile answers) throws IOException {
    List<Path> files = list(part);
    Map<String, String> found = new HashMap<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (name.endsWith(SUFFIX)) {
        found.put(name.substring(0, name.length() - SUFFIX.length()), text(file));
      }
    }
    answers.keepIfMissing(found).toCompletableFuture().join();
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(part);
    return found.size();
  }

  /** A damaged one is no answer when it is read as one, and holds nothing up here. */
  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private static List<Path> list(Path directory) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      entries.forEach(paths::add);
    }
    return paths;
  }
}
