package dev.badgepipeline.job;

import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.library.ItemQuery;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.ItemSummary;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.library.LibraryRef;
import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.library.MediaLibrary;
import dev.badgepipeline.library.SummaryPage;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks up the items of jobs, a page at a time: in each connection those that are there, in the
 * order in which they came, and at last those that have changed since the job was made. So an item
 * that comes or moves while a library is listed is found all the same, and one that is found twice
 * is one.
 */
@ApplicationScoped
class JobLister {

  private final Libraries libraries;
  private final JobStore store;
  private final KnownItems known;
  private final ItemsLeftAlone leftAlone;
  private final UpToDateItems upToDate;

  JobLister(
      Libraries libraries,
      JobStore store,
      KnownItems known,
      ItemsLeftAlone leftAlone,
      UpToDateItems upToDate) {
    this.libraries = libraries;
    this.store = store;
    this.known = known;
    this.leftAlone = leftAlone;
    this.upToDate = upToDate;
  }

  /** Items that were found, and where the next ones are. */
  private record Found(List<Candidate> items, Listing next) {}

  /**
   * An item before it is known whether it is to be left alone.
   *
   * @param series of a season or an episode
   * @param facts empty where the library was not asked
   * @param lastRun empty unless there is nothing to do for another
   */
  private record Candidate(
      ItemRef item,
      Optional<ItemRef> series,
      String title,
      Optional<String> facts,
      Optional<String> lastRun) {

    static Candidate of(ItemSummary item) {
      return of(item, Optional.empty());
    }

    static Candidate of(ItemSummary item, Optional<String> lastRun) {
      return new Candidate(
          item.ref(),
          item.series(),
          item.title(),
          Optional.of(item.changeToken()).filter(token -> !token.isEmpty()),
          lastRun);
    }

    static Candidate of(ItemRef item) {
      return new Candidate(
          item, Optional.empty(), item.toString(), Optional.empty(), Optional.empty());
    }

    /** Those whose wishes hold for it. */
    Stream<ItemRef> whose() {
      return Stream.concat(Stream.of(item), series.stream());
    }

    /** What is said of a series holds for its parts; that its original was given back does not. */
    Optional<LeftAlone> among(Map<ItemRef, LeftAlone> leftAlone) {
      Optional<LeftAlone> own = Optional.ofNullable(leftAlone.get(item));
      Optional<LeftAlone> withSeries =
          series
              .flatMap(of -> Optional.ofNullable(leftAlone.get(of)))
              .filter(LeftAlone::excluded)
              .map(wish -> LeftAlone.EXCLUDED_WITH_SERIES);
      return own.filter(LeftAlone::excluded).or(() -> withSeries).or(() -> own);
    }

    ListedItem listed(Optional<String> skipped) {
      return new ListedItem(
          item.toString(), title, facts.orElse(null), skipped.orElse(null), lastRun.orElse(null));
    }
  }

  /**
   * Looks up the next page of a job.
   *
   * @return whether the job is still led; fails with {@link LibraryUnavailableException} when its
   *     library cannot be asked now
   */
  Uni<Boolean> next(LedJob job) {
    return found(job)
        .chain(
            found ->
                sifted(job, found.items())
                    .chain(items -> store.list(job.lease(), items, found.next()))
                    .invoke(
                        held -> {
                          if (held) {
                            job.reached(found.next());
                          }
                        }));
  }

  private Uni<Found> found(LedJob job) {
    return Uni.createFrom()
        .deferred(
            () -> {
              ItemFilter filter = job.request().items();
              if (!filter.ids().isEmpty()) {
                return named(job, filter.ids());
              }
              return filter.state().isPresent() ? inState(job, filter) : inLibraries(job);
            });
  }

  /** Items that somebody has named. */
  private Uni<Found> named(LedJob job, List<String> ids) {
    int begin = job.listing().cursor().map(Integer::parseInt).orElse(0);
    int end = Math.min(ids.size(), begin + MediaLibrary.PAGE);
    List<ItemRef> items = ids.subList(begin, end).stream().flatMap(id -> ref(id).stream()).toList();
    return described(items)
        .map(
            described ->
                new Found(
                    described,
                    end == ids.size() ? Listing.DONE : Listing.BEGINNING.at(String.valueOf(end))));
  }

  /** An item of a connection that has gone is nobody's. */
  private Optional<ItemRef> ref(String id) {
    try {
      return Optional.of(libraries.ref(id));
    } catch (ItemNotFoundException gone) {
      return Optional.empty();
    }
  }

  private Uni<Found> inState(LedJob job, ItemFilter filter) {
    return known
        .page(filter, job.listing().cursor(), MediaLibrary.PAGE)
        .chain(
            page ->
                described(page.items())
                    .map(
                        described ->
                            new Found(
                                described,
                                page.last().map(Listing.BEGINNING::at).orElse(Listing.DONE))));
  }

  /** What the library says of some items; one that it does not have stays, and is found missing. */
  private Uni<List<Candidate>> described(List<ItemRef> items) {
    Map<String, List<ItemRef>> byConnection =
        items.stream().collect(Collectors.groupingBy(ItemRef::connection));
    return Multi.createFrom()
        .iterable(byConnection.entrySet())
        .onItem()
        .transformToUniAndConcatenate(
            entry ->
                libraries
                    .library(entry.getKey())
                    .summaries(entry.getValue().stream().map(ItemRef::id).toList()))
        .onItem()
        .<ItemSummary>transformToIterable(summaries -> summaries)
        .collect()
        .asMap(ItemSummary::ref, Candidate::of)
        .map(
            found ->
                items.stream().map(item -> found.getOrDefault(item, Candidate.of(item))).toList());
  }

  /** Says which items are left alone. Whoever wants originals back may have those of all. */
  private Uni<List<ListedItem>> sifted(LedJob job, List<Candidate> found) {
    return job.request().work() == JobWork.RESTORE || found.isEmpty()
        ? Uni.createFrom().item(found.stream().map(item -> item.listed(Optional.empty())).toList())
        : leftAlone
            .among(found.stream().flatMap(Candidate::whose).distinct().toList())
            .map(
                reasons ->
                    found.stream()
                        .map(item -> item.listed(skipped(job, item.among(reasons))))
                        .toList());
  }

  /** A person who names an item, or has force, wants what was given back badged again. */
  private static Optional<String> skipped(LedJob job, Optional<LeftAlone> reason) {
    JobRequest request = job.request();
    boolean byHand =
        request.origin() == JobOrigin.PERSON
            && (request.force() || !request.items().ids().isEmpty());
    return reason.filter(wish -> wish.excluded() || !byHand).map(LeftAlone::inWords);
  }

  private Uni<Found> inLibraries(LedJob job) {
    Listing here = job.listing();
    if (here.connection().isEmpty()) {
      return Uni.createFrom()
          .item(new Found(List.of(), following(connections(job), Optional.empty(), here.delta())));
    }
    String connection = here.connection().get();
    return library(connection)
        .map(library -> page(job, here, connection, library))
        .orElseGet(
            () ->
                Uni.createFrom()
                    .item(
                        new Found(
                            List.of(),
                            following(connections(job), here.connection(), here.delta()))));
  }

  private Uni<Found> page(LedJob job, Listing here, String connection, MediaLibrary library) {
    return library
        .page(query(job, here.delta()), here.cursor(), MediaLibrary.PAGE)
        .chain(
            page ->
                candidates(job, page)
                    .map(items -> new Found(items, next(job, here, connection, page))));
  }

  /** Whoever names items, has force or tries out what would come of it, wants runs. */
  private Uni<List<Candidate>> candidates(LedJob job, SummaryPage page) {
    JobRequest request = job.request();
    boolean runsOnlyForChanges =
        request.work() == JobWork.BADGE && !request.force() && !request.dryRun();
    return (runsOnlyForChanges
            ? upToDate.among(page.items())
            : Uni.createFrom().item(Map.<ItemRef, String>of()))
        .map(
            lastRuns ->
                page.items().stream()
                    .map(item -> Candidate.of(item, Optional.ofNullable(lastRuns.get(item.ref()))))
                    .toList());
  }

  private Listing next(LedJob job, Listing here, String connection, SummaryPage page) {
    return page.next()
        .map(here::at)
        .orElseGet(() -> following(connections(job), Optional.of(connection), here.delta()));
  }

  /** The connection after one; what has changed meanwhile comes after the last of all. */
  private static Listing following(List<String> connections, Optional<String> last, boolean delta) {
    int next = last.map(connections::indexOf).orElse(-1) + 1;
    if (next < connections.size()) {
      return Listing.of(connections.get(next), delta);
    }
    return delta || connections.isEmpty()
        ? Listing.DONE
        : Listing.of(connections.get(0), /* delta= */ true);
  }

  /** A connection that has gone is passed over. */
  private Optional<MediaLibrary> library(String connection) {
    try {
      return Optional.of(libraries.library(connection));
    } catch (ItemNotFoundException gone) {
      return Optional.empty();
    }
  }

  private List<String> connections(LedJob job) {
    ItemFilter filter = job.request().items();
    Optional<String> only =
        filter
            .library()
            .or(filter::collection)
            .map(libraries::libraryRef)
            .map(LibraryRef::connection)
            .or(filter::connection);
    return only.map(List::of).orElseGet(() -> libraries.connections().stream().sorted().toList());
  }

  /** What is in a collection is found like what is in a library. */
  private ItemQuery query(LedJob job, boolean delta) {
    ItemFilter filter = job.request().items();
    return new ItemQuery(
        filter.library().or(filter::collection).map(libraries::libraryRef).map(LibraryRef::id),
        filter.types(),
        filter.search(),
        filter.tag(),
        delta
            ? Optional.of(later(filter.changedSince(), job.deltaSince()))
            : filter.changedSince());
  }

  private static Instant later(Optional<Instant> asked, Instant deltaSince) {
    return asked
        .filter(moment -> moment.getEpochSecond() > deltaSince.getEpochSecond())
        .orElse(deltaSince);
  }
}
