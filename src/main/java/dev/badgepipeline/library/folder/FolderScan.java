package dev.badgepipeline.library.folder;

import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.library.MalformedItemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * One walk through a folder in search of titles. It enters no folder twice, however links lead, and
 * leaves the folder only where its owner allows that. What it enters is watched from then on.
 */
final class FolderScan {

  private static final Logger LOG = Logger.getLogger(FolderScan.class);

  /** Titles deeper than this are not looked for. */
  private static final int DEEPEST = 6;

  /** More folders than any library has; a walk that comes here has lost its way. */
  private static final int MOST_FOLDERS = 1_000_000;

  private final FolderRoot root;
  private final FolderWatch watch;
  private final Set<Path> entered = new HashSet<>();
  private final List<TitleFolder> titles = new ArrayList<>();

  private FolderScan(FolderRoot root, FolderWatch watch) {
    this.root = root;
    this.watch = watch;
  }

  /** The titles in and below a folder, in the order of their paths. */
  static List<TitleFolder> titles(FolderRoot root, Path folder, FolderWatch watch) {
    FolderScan scan = new FolderScan(root, watch);
    scan.enter(folder, root.depth(folder));
    return scan.titles;
  }

  private void enter(Path folder, int depth) {
    Optional<Path> real = root.real(folder);
    if (real.isEmpty() || entered.size() == MOST_FOLDERS || !entered.add(real.get())) {
      return;
    }
    try {
      watch.watch(folder);
      Optional<TitleFolder> title = TitleFolder.at(root, folder);
      title.ifPresent(titles::add);
      if (title.isEmpty() && depth < DEEPEST) {
        TitleFolder.folders(folder).forEach(inner -> enter(inner, depth + 1));
      }
    } catch (LibraryUnavailableException | MalformedItemException e) {
      LOG.warnf("A folder of the library is left out: %s", e.getMessage());
    }
  }
}
