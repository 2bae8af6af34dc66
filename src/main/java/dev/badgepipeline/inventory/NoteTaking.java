package dev.badgepipeline.inventory;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.job.LeftAlone;
import dev.badgepipeline.json.Documents;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.ItemSummary;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.original.PosterState;
import dev.badgepipeline.original.PosterStates;
import dev.badgepipeline.pipeline.RunOutcome;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Asks libraries how they show some items after runs, and notes it with what the runs came to. */
@ApplicationScoped
class NoteTaking {

  private static final Logger LOG = Logger.getLogger(NoteTaking.class);

  private final Libraries libraries;
  private final PosterStates states;
  private final Exclusions exclusions;
  private final DatabaseTiers tiers;
  private final ExclusionConfig config;
  private final Documents json;
  private final Clock clock;

  NoteTaking(
      Libraries libraries,
      PosterStates states,
      Exclusions exclusions,
      DatabaseTiers tiers,
      ExclusionConfig config,
      ObjectMapper json,
      Clock clock) {
    this.libraries = libraries;
    this.states = states;
    this.exclusions = exclusions;
    this.tiers = tiers;
    this.config = config;
    this.json = new Documents(json);
    this.clock = clock;
  }

  /** Never fails: what cannot be noted is said. */
  Uni<Void> note(List<Note> runs) {
    Instant asked = clock.instant();
    return seen(runs)
        .chain(
            seen ->
                withTags(runs)
                    .chain(
                        noted ->
                            badgedAgain(noted)
                                .chain(
                                    again ->
                                        save(
                                            new SaveRuns(
                                                json.write(noted),
                                                json.write(seen),
                                                asked,
                                                again)))))
        .onFailure()
        .invoke(failure -> LOG.warnf("What runs came to is not noted: %s", failure.toString()))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> save(SaveRuns change) {
    return tiers.call("library items", store -> store.write(change));
  }

  private Uni<List<SeenItem>> seen(List<Note> runs) {
    Map<String, List<String>> byConnection =
        runs.stream()
            .map(Note::item)
            .collect(
                Collectors.groupingBy(
                    ItemRef::connection, Collectors.mapping(ItemRef::id, Collectors.toList())));
    return Multi.createFrom()
        .iterable(byConnection.entrySet())
        .onItem()
        .transformToUniAndConcatenate(ids -> summaries(ids.getKey(), ids.getValue()))
        .onItem()
        .<ItemSummary>transformToIterable(summaries -> summaries)
        .map(summary -> SeenItem.of(summary, config.exclusionTag()))
        .collect()
        .asList();
  }

  /** Of a library that is away the runs are noted alone. */
  private Uni<List<ItemSummary>> summaries(String connection, List<String> ids) {
    return Uni.createFrom()
        .deferred(() -> libraries.library(connection).summaries(ids))
        .onFailure()
        .recoverWithItem(List.of());
  }

  /** With the tags of what was uploaded, which tell it from what others upload later. */
  private Uni<List<NotedRun>> withTags(List<Note> runs) {
    return Multi.createFrom()
        .iterable(runs)
        .filter(ended -> ended.run().isPresent())
        .onItem()
        .transformToUniAndConcatenate(
            ended ->
                states
                    .find(ended.item())
                    .map(
                        state ->
                            ended
                                .run()
                                .orElseThrow()
                                .showing(state.flatMap(PosterState::uploadedTag).orElse(null))))
        .collect()
        .asList();
  }

  private Uni<List<String>> badgedAgain(List<NotedRun> runs) {
    List<ItemRef> badged =
        runs.stream()
            .filter(run -> !run.outcome().equals(RunOutcome.FAILED.name()))
            .map(NotedRun::ref)
            .toList();
    return exclusions
        .among(badged)
        .map(
            found ->
                found.entrySet().stream()
                    .filter(item -> item.getValue() == LeftAlone.RESTORED)
                    .map(item -> item.getKey().toString())
                    .toList());
  }
}
