package dev.badgepipeline.library.folder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.badgepipeline.library.ItemQuery;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.ItemSummary;
import dev.badgepipeline.library.LibraryRef;
import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.library.MalformedItemException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What lists say of titles, read from their NFO files once for each change of them. */
final class NfoSummaries {

  private static final Logger LOG = Logger.getLogger(NfoSummaries.class);
  private static final int MOST = 200_000;

  private final String connection;
  private final Cache<Path, Facts> known =
      Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

  NfoSummaries(String connection) {
    this.connection = connection;
  }

  /** What an NFO file said when it was as old as this. */
  private record Facts(Stamp stamp, NfoFacts facts) {}

  /** The summary of a title, if it is asked for and can be read. */
  Optional<ItemSummary> of(String itemId, TitleFolder title, ItemQuery query) {
    if (!query.types().contains(title.type())
        || query.library().filter(library -> !library.equals(connection)).isPresent()) {
      return Optional.empty();
    }
    try {
      Stamp changed = title.stamp();
      return Optional.of(facts(itemId, title))
          .filter(facts -> isAskedFor(facts, query))
          .filter(
              facts -> query.changedSince().map(FileTime::from).stream().allMatch(changed::isSince))
          .map(facts -> summary(itemId, title, facts, changed));
    } catch (MalformedItemException | LibraryUnavailableException e) {
      LOG.warnf("A title is left out of lists: %s", e.getMessage());
      return Optional.empty();
    }
  }

  private NfoFacts facts(String itemId, TitleFolder title) {
    Stamp stamp = Stamp.of(title.nfo());
    Facts before = known.getIfPresent(title.path());
    if (before != null && before.stamp().equals(stamp)) {
      return before.facts();
    }
    NfoFacts facts = NfoFacts.read(title.nfo(), itemId);
    known.put(title.path(), new Facts(stamp, facts));
    return facts;
  }

  private static boolean isAskedFor(NfoFacts facts, ItemQuery query) {
    return query.search().stream().allMatch(part -> contains(facts.title(), part))
        && query.tag().stream().allMatch(facts.tags()::contains);
  }

  private static boolean contains(String title, String part) {
    return title.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private ItemSummary summary(String itemId, TitleFolder title, NfoFacts facts, Stamp changed) {
    return new ItemSummary(
        new ItemRef(connection, itemId),
        facts.title(),
        facts.sortTitle(),
        facts.year(),
        title.type(),
        Optional.of(new LibraryRef(connection, connection)),
        facts.tags(),
        facts.ids(),
        title.posterTag(),
        changed.toString(),
        Optional.empty(),
        Optional.empty());
  }
}
