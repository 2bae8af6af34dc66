package dev.badgepipeline.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.badge.BadgeAppearance.Position;
import dev.badgepipeline.badge.BadgeKind;
import dev.badgepipeline.badge.BadgeKinds;
import dev.badgepipeline.badge.BadgeSelection;
import dev.badgepipeline.badge.Kinds;
import dev.badgepipeline.database.MemoryIsolation;
import dev.badgepipeline.database.MemoryStore;
import dev.badgepipeline.original.Stores;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.settings.KnownSettings;
import dev.badgepipeline.settings.SettingsInMemory;
import dev.badgepipeline.settings.SettingsView;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All that badges posters, around a library and a database in memory, without a container. */
final class Badging {

  final BadgedLibrary library;
  final MemoryStore database = new MemoryStore();
  final RecordedRuns ended = new RecordedRuns();
  final FixedProcessor resolution = new FixedProcessor(Plans.RESOLUTION, 1, Position.TOP_RIGHT);
  final FixedProcessor review = new FixedProcessor(Plans.REVIEW, 2, Position.BOTTOM_LEFT);
  final RunStore runs;
  final ItemBadging items;
  final ItemPreviews previews;
  final UploadedPosterBadging uploads;

  /** The time that what was read for previews is kept by. */
  Duration now = Duration.ZERO;

  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new Jdk8Module()).addModule(new JavaTimeModule()).build();

  Badging(Path data, Admission admission) {
    library = new BadgedLibrary(data);
    MemoryIsolation isolation = new MemoryIsolation(database);
    PipelineConfig config = config(Map.of());
    BadgeKinds kinds = Kinds.of(List.of(resolution, review));
    BadgePipeline pipeline =
        new BadgePipeline(kinds, Kinds.decision(), isolation, config, new SimpleMeterRegistry());
    PosterDrawing drawing = new PosterDrawing(library.renderer, Stores.indexes(data), JSON);
    RunObservers observers = new RunObservers(List.of(ended));
    runs = new RunStore(isolation, JSON, config, observers);
    DrawingPlans plans =
        new DrawingPlans(
            pipeline,
            new Layouts(SettingsInMemory.reader(), kinds, isolation, config),
            new PosterArranging(library.renderer, kinds, JSON),
            drawing);
    items =
        new ItemBadging(
            library.libraries,
            library.source,
            new BadgeRules(
                isolation, new KnownSettings(), List.of(), library.renderer, "any version"),
            plans,
            drawing,
            library.upload,
            library.restoration,
            runs,
            observers,
            admission);
    previews =
        new ItemPreviews(
            library.libraries,
            library.source,
            new TriedItems(library.libraries, () -> now),
            plans,
            drawing,
            admission);
    uploads = new UploadedPosterBadging(plans, library.renderer, drawing, runs, admission);
    resolution.shows("4K");
    review.shows("76%");
  }

  /** The limits of runs as the service has them, but for what is set. */
  static PipelineConfig config(Map<String, String> set) {
    return new SmallRyeConfigBuilder()
        .withConverter(Duration.class, 100, new DurationConverter())
        .withMapping(PipelineConfig.class)
        .withDefaultValues(set)
        .build()
        .getConfigMapping(PipelineConfig.class);
  }

  /** A run that has not begun, of all badges or of some. */
  Uni<PipelineReport> run(String... badges) {
    return items.badge(request(/* force= */ false, badges));
  }

  /** A run of all badges that uploads what it has drawn in any case. */
  Uni<PipelineReport> forced() {
    return items.badge(request(/* force= */ true));
  }

  Uni<PosterFile> preview(String itemId) {
    return previews.preview(MemoryLibrary.ref(itemId), BadgeSelection.ALL).map(Preview::poster);
  }

  /** A preview of settings that somebody tries out. */
  Uni<Preview> draft(String itemId) {
    return previews.draft(MemoryLibrary.ref(itemId), BadgeSelection.ALL, SettingsView.SAVED);
  }

  private static BadgingRequest request(boolean force, String... badges) {
    return new BadgingRequest(
        BadgedLibrary.ITEM,
        new BadgeSelection(Arrays.stream(badges).map(BadgeKind::new).collect(Collectors.toSet())),
        force,
        Priority.PERSON);
  }

  /** The latest report of the item. */
  JsonNode latest() {
    try {
      return JSON.readTree(BadgedLibrary.await(runs.latest(BadgedLibrary.ITEM)).orElse("{}"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the poster in the library is noted to show. */
  Optional<List<String>> noted() {
    return BadgedLibrary.await(library.states.find(BadgedLibrary.ITEM))
        .flatMap(state -> state.badges())
        .map(badges -> badges.stream().map(Badge::value).toList());
  }
}
