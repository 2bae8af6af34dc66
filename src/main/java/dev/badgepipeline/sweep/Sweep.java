package dev.badgepipeline.sweep;

import dev.badgepipeline.database.DataUnavailableException;
import dev.badgepipeline.inventory.BadgedLibraries;
import dev.badgepipeline.inventory.Found;
import dev.badgepipeline.inventory.LibraryPass;
import dev.badgepipeline.inventory.PassClaim;
import dev.badgepipeline.inventory.PassClaims;
import dev.badgepipeline.job.JobOrigin;
import dev.badgepipeline.job.JobRequest;
import dev.badgepipeline.job.JobStarter;
import dev.badgepipeline.job.JobWork;
import dev.badgepipeline.library.Libraries;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Looks what has changed in all connected libraries, one after the other, and has it badged by a
 * job. Nothing is badged that nobody has asked for: only in libraries that a job has badged
 * something in, unless the owner wants it in all.
 */
public final class Sweep {

  private static final Logger LOG = Logger.getLogger(Sweep.class);

  private final Libraries libraries;
  private final LibraryPass pass;
  private final PassClaims claims;
  private final BadgedLibraries badged;
  private final JobStarter jobs;
  private final Clock clock;
  private final Optional<Boolean> wanted;

  /** The connections whose trouble is said already. */
  private final Set<String> troubled = ConcurrentHashMap.newKeySet();

  public Sweep(
      Libraries libraries,
      LibraryPass pass,
      PassClaims claims,
      BadgedLibraries badged,
      JobStarter jobs,
      Clock clock,
      Optional<Boolean> wanted) {
    this.libraries = libraries;
    this.pass = pass;
    this.claims = claims;
    this.badged = badged;
    this.jobs = jobs;
    this.clock = clock;
    this.wanted = wanted;
  }

  /**
   * Sweeps once. A library that is away, or is being read in by its server, waits for the next
   * time; so does all of it without a database. Never fails.
   *
   * @param full all of each library, and not only what has changed
   * @return the last job that was asked for; empty where nothing was found
   */
  public Uni<Optional<String>> run(boolean full) {
    if (wanted.filter(enabled -> !enabled).isPresent()) {
      return Uni.createFrom().item(Optional.empty());
    }
    return Multi.createFrom()
        .iterable(List.copyOf(libraries.connections()))
        .onItem()
        .transformToUniAndConcatenate(connection -> sweep(connection, full))
        .filter(Optional::isPresent)
        .collect()
        .last()
        .map(job -> job == null ? Optional.empty() : job);
  }

  private Uni<Optional<String>> sweep(String connection, boolean full) {
    return badged
        .of(connection)
        .chain(
            kept ->
                claims
                    .claim(connection)
                    .chain(claim -> claim.isEmpty() ? nothing() : sweep(claim.get(), full, kept)))
        .invoke(() -> troubled.remove(connection))
        .onFailure()
        .invoke(failure -> say(connection, failure))
        .onFailure()
        .recoverWithItem(Optional.empty());
  }

  private void say(String connection, Throwable failure) {
    String what =
        failure instanceof DataUnavailableException
            ? "%s is not looked through while there is no database: %s"
            : "%s cannot be looked through: %s";
    if (troubled.add(connection)) {
      LOG.warnf(what, connection, failure.getMessage());
    } else {
      LOG.debugf(what, connection, failure.getMessage());
    }
  }

  private Uni<Optional<String>> sweep(PassClaim claim, boolean full, Set<String> kept) {
    if (kept.isEmpty() && wanted.isEmpty() && !claim.listed()) {
      return claims.giveUp(claim).chain(Sweep::nothing);
    }
    return libraries
        .library(claim.connection())
        .isScanning()
        .chain(
            scanning -> {
              if (scanning) {
                LOG.infof("🔎 %s reads its library in; it is looked at later", claim.connection());
                return claims.giveUp(claim).chain(Sweep::nothing);
              }
              return look(claim, full, kept);
            });
  }

  private Uni<Optional<String>> look(PassClaim claim, boolean full, Set<String> kept) {
    String begun = clock.instant().truncatedTo(ChronoUnit.MINUTES).toString();
    AtomicReference<Optional<String>> job = new AtomicReference<>(Optional.empty());
    return pass.run(
            claim,
            full,
            found ->
                start(
                        found.stream().filter(item -> isWanted(claim, item, kept)).toList(),
                        "sweep:" + claim.connection() + ":" + begun)
                    .invoke(id -> id.ifPresent(started -> job.set(Optional.of(started))))
                    .replaceWithVoid())
        .invoke(
            gone -> {
              if (gone > 0) {
                LOG.infof("🔎 %d items of %s are gone", gone, claim.connection());
              }
            })
        .map(gone -> job.get());
  }

  /** What a library is found to have at the first look was there before anybody wanted it kept. */
  private boolean isWanted(PassClaim claim, Found item, Set<String> kept) {
    return claim.listed() && (wanted.isPresent() || kept.contains(item.library().orElse("")));
  }

  private Uni<Optional<String>> start(List<Found> found, String key) {
    if (found.isEmpty()) {
      return nothing();
    }
    LOG.infof("🔎 Found: %s", inWords(found));
    return jobs.start(
            JobRequest.ofItems(
                JobWork.BADGE,
                found.stream().map(item -> item.item().toString()).toList(),
                JobOrigin.SWEEP,
                key))
        .map(Optional::of);
  }

  private static String inWords(List<Found> found) {
    Map<String, Long> counts =
        found.stream()
            .collect(
                Collectors.groupingBy(
                    item -> item.difference().inWords(), TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(count -> count.getValue() + " " + count.getKey())
        .collect(Collectors.joining(", "));
  }

  private static Uni<Optional<String>> nothing() {
    return Uni.createFrom().item(Optional.empty());
  }
}
