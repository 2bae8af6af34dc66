package dev.badgepipeline.inventory;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.original.PosterStates;
import dev.badgepipeline.pipeline.EndedRun;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;

/** What is known of items, by a clock that a test moves. */
@ApplicationScoped
public class InventoryAt {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  private final Libraries libraries;
  private final PosterStates states;
  private final DatabaseTiers tiers;
  private final ExclusionConfig config;
  private final LookConfig looks;
  private final ObjectMapper json;
  private final RunNotes notes;

  InventoryAt(
      Libraries libraries,
      PosterStates states,
      DatabaseTiers tiers,
      ExclusionConfig config,
      LookConfig looks,
      ObjectMapper json,
      RunNotes notes) {
    this.libraries = libraries;
    this.states = states;
    this.tiers = tiers;
    this.config = config;
    this.looks = looks;
    this.json = json;
    this.notes = notes;
  }

  /** Returns when the service has noted all runs so far, by its own clock. */
  public void awaitNotes() {
    Awaitility.await().atMost(LONG_ENOUGH).until(() -> notes.waiting() == 0);
  }

  public PassClaims claims(Clock clock) {
    return new PassClaims(tiers, json, clock);
  }

  public LibraryPass pass(Clock clock) {
    return pass(clock, looks);
  }

  /** The same where other types are kept badged. */
  public LibraryPass pass(Clock clock, Set<ItemType> types) {
    return pass(clock, (LookConfig) () -> types);
  }

  private LibraryPass pass(Clock clock, LookConfig types) {
    return new LibraryPass(
        libraries, exclusions(clock), claims(clock), tiers, config, types, json, clock);
  }

  public Exclusions exclusions(Clock clock) {
    return new Exclusions(tiers, json, clock);
  }

  /** Notes what a run came to. */
  public Uni<Void> note(Clock clock, EndedRun run) {
    return new NoteTaking(libraries, states, exclusions(clock), tiers, config, json, clock)
        .note(List.of(Note.of(run)));
  }
}
