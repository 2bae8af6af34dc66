package dev.badgepipeline.pipeline;

import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.library.LibraryItem;
import dev.badgepipeline.original.OriginalStore;
import dev.badgepipeline.original.PosterStates;
import dev.badgepipeline.original.Stores;
import dev.badgepipeline.poster.Checksum;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterIndex;
import dev.badgepipeline.rendering.Memory;
import dev.badgepipeline.rendering.PosterGlance;
import dev.badgepipeline.rendering.PosterRenderer;
import dev.badgepipeline.rendering.Renderers;
import dev.badgepipeline.rendering.codec.JpegSamples;
import dev.badgepipeline.rendering.codec.Pictures;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A library in memory, and all that reads and writes its posters, without a container. */
final class BadgedLibrary {

  static final String ID = "item";
  static final ItemRef ITEM = MemoryLibrary.ref(ID);
  static final PosterFile ORIGINAL = poster(1);
  static final PosterFile SOMEBODY_ELSES = poster(2);

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  final MemoryLibrary memory = new MemoryLibrary();
  final Libraries libraries = new Libraries();
  final PosterRenderer renderer = Renderers.ofDefaults();
  final OriginalStore originals;
  final PosterStates states;
  final PosterSource source;
  final PosterUpload upload;
  final PosterRestoration restoration;

  BadgedLibrary(Path data) {
    originals = Stores.originals(data);
    states = Stores.states(data);
    libraries.connect(Map.of(MemoryLibrary.CONNECTION, memory));
    source = new PosterSource(originals, states, renderer, new PosterFetching(1 << 20, 32 << 20));
    upload = new PosterUpload(states, Stores.indexes(data));
    restoration = new PosterRestoration(libraries, source, upload, states);
    memory.show(ID, ORIGINAL);
  }

  /** A poster that looks unlike that of any other number. */
  static PosterFile poster(int number) {
    return PosterFile.of(JpegSamples.baseline(Pictures.colourful(120, 180 + number)));
  }

  static <T> T await(Uni<T> work) {
    return work.await().atMost(LONG_ENOUGH);
  }

  LibraryItem item(String itemId) {
    return await(libraries.item(MemoryLibrary.ref(itemId)));
  }

  PosterSource.Found found(LibraryItem item) {
    return await(source.of(item, Memory.UNLIMITED));
  }

  /** A plan to show a badge of this text on what was found. */
  DrawingPlan plan(PosterSource.Found found, String text) {
    String fingerprint =
        Checksum.sha256((found.originalSha256() + text).getBytes(StandardCharsets.UTF_8));
    return new DrawingPlan(
        found,
        Plans.decision(Plans.applied(Plans.badge(text))),
        ArrangedPoster.asSet(
            Plans.decision(Plans.applied(Plans.badge(text))).badges(), "a test says so"),
        /* shownIsKnown= */ true,
        fingerprint);
  }

  DrawnPoster drawn(DrawingPlan plan) {
    Optional<PosterIndex> nothing = Optional.empty();
    return DrawnPoster.of(
        await(
            renderer.renderAgain(
                plan.found().original(),
                plan.badges(),
                plan.marker(),
                PosterGlance.none(),
                nothing,
                Memory.UNLIMITED)),
        plan);
  }

  /** Does what a run does that finds this badge due; false when it has to begin anew. */
  boolean badge(String itemId, String text) {
    return badge(MemoryLibrary.ref(itemId), text);
  }

  boolean badge(ItemRef ref, String text) {
    LibraryItem item = await(libraries.item(ref));
    DrawingPlan plan = plan(found(item), text);
    return await(upload.unlessChanged(item, plan, drawn(plan), Pace.FREE));
  }

  Restoration restore(String itemId) {
    return restore(MemoryLibrary.ref(itemId));
  }

  Restoration restore(ItemRef ref) {
    return await(restoration.restore(ref, Memory.UNLIMITED));
  }
}
