package dev.badgepipeline.job;

import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.library.LibraryUnavailableException;
import dev.badgepipeline.library.MediaLibrary;
import dev.badgepipeline.pipeline.Pace;
import dev.badgepipeline.time.SteadyTime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** The gates of all libraries that jobs work on; as many as there are connections. */
@ApplicationScoped
class LibraryGates {

  private static final Logger LOG = Logger.getLogger(LibraryGates.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  private final Libraries libraries;
  private final JobsConfig config;
  private final UploadShare share;
  private final SteadyTime time;
  private final Map<String, LibraryGate> gates = new ConcurrentHashMap<>();

  LibraryGates(Libraries libraries, JobsConfig config, UploadShare share, SteadyTime time) {
    this.libraries = libraries;
    this.config = config;
    this.share = share;
    this.time = time;
  }

  /** How jobs go about a library. */
  Pace paceOf(String connection) {
    return gate(connection);
  }

  private LibraryGate gate(String connection) {
    return gates.computeIfAbsent(connection, name -> new LibraryGate(config, share, time));
  }

  /** What jobs wait for. */
  Optional<String> waitsFor() {
    return gates.values().stream().flatMap(gate -> gate.closed().stream()).findFirst();
  }

  /** A library could not be asked. */
  void isAway(String connection, LibraryUnavailableException failure) {
    LibraryGate gate = gate(connection);
    if (gate.closed().isEmpty()) {
      LOG.warnf("⏳ Jobs wait for the library %s: %s", connection, failure.getMessage());
    }
    gate.close("the library " + connection + ": " + failure.getMessage());
  }

  /**
   * Completes when an item's library can be asked, and lets itself be.
   *
   * @param stillWanted whether somebody still waits
   * @return whether it can be asked; otherwise nobody waits any more
   */
  Uni<Boolean> pass(ItemRef item, BooleanSupplier stillWanted) {
    return pass(item, stillWanted, FIRST_PAUSE);
  }

  private Uni<Boolean> pass(ItemRef item, BooleanSupplier stillWanted, Duration pause) {
    LibraryGate gate = gate(item.connection());
    return Uni.createFrom()
        .deferred(() -> look(item, gate))
        .chain(
            () -> {
              if (gate.closed().isEmpty() || !stillWanted.getAsBoolean()) {
                return Uni.createFrom().item(gate.closed().isEmpty());
              }
              return Uni.createFrom()
                  .voidItem()
                  .onItem()
                  .delayIt()
                  .by(pause)
                  .chain(() -> pass(item, stillWanted, longer(pause)));
            });
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  /** Looks only where there is reason to. */
  private Uni<Void> look(ItemRef item, LibraryGate gate) {
    if (gate.closed().isPresent()) {
      return library(item).isScanning().chain(scans -> probe(item, gate, scans));
    }
    return gate.isScanCheckDue(time.passed(), config.scanCheckInterval())
        ? library(item).isScanning().invoke(scans -> scans(item, gate, scans)).replaceWithVoid()
        : Uni.createFrom().voidItem();
  }

  private MediaLibrary library(ItemRef item) {
    return libraries.library(item.connection());
  }

  /** Uploads amid a scan would have the server do everything twice, and slower. */
  private static void scans(ItemRef item, LibraryGate gate, boolean scans) {
    if (scans) {
      LOG.infof("⏳ Jobs wait for the library %s, which scans its folders", item.connection());
      gate.close("the library " + item.connection() + ", which scans its folders");
    }
  }

  /** What the library does not have is an answer too. */
  private Uni<Void> probe(ItemRef item, LibraryGate gate, boolean scans) {
    if (scans) {
      return Uni.createFrom().voidItem();
    }
    return library(item)
        .posterTag(item.id())
        .replaceWithVoid()
        .onFailure(ItemNotFoundException.class)
        .recoverWithNull()
        .invoke(
            () -> {
              if (gate.closed().isPresent()) {
                LOG.infof("✅ The library %s is back, jobs go on", item.connection());
              }
              gate.open();
            })
        .onFailure(LibraryUnavailableException.class)
        .invoke(failure -> isAway(item.connection(), failure))
        .onFailure(LibraryUnavailableException.class)
        .recoverWithNull();
  }
}
