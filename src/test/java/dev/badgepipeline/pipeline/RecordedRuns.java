package dev.badgepipeline.pipeline;

import dev.badgepipeline.library.ItemRef;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it is told. */
final class RecordedRuns implements RunObserver {

  private final List<String> told = new CopyOnWriteArrayList<>();

  /** What it was told so far, in order. */
  List<String> told() {
    return told;
  }

  @Override
  public void ended(EndedRun run) {
    told.add(
        run.item()
            + " "
            + run.report().outcome()
            + run.failure().map(why -> " " + why.getClass().getSimpleName()).orElse(""));
  }

  @Override
  public Uni<Void> restored(ItemRef item) {
    told.add(item + " RESTORED");
    return Uni.createFrom().voidItem();
  }
}
