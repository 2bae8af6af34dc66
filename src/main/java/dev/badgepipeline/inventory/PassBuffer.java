package dev.badgepipeline.inventory;

import dev.badgepipeline.library.ItemRef;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a pass has found and not yet handed on. Used by one step of the pass after the other. */
final class PassBuffer {

  private static final int ENOUGH = 5_000;

  private final Findings findings;
  private final Map<ItemRef, Found> found = new LinkedHashMap<>();
  private final Map<String, SeenItem> seen = new LinkedHashMap<>();

  PassBuffer(Findings findings) {
    this.findings = findings;
  }

  /** Takes up what was found about an item; the first thing counts. */
  void find(Found item) {
    found.putIfAbsent(item.item(), item);
  }

  /** The same for an item of which is noted, once it was handed on, how it is shown. */
  void find(Found item, SeenItem shown) {
    find(item);
    seen.put(shown.itemId(), shown);
  }

  boolean isFull() {
    return found.size() >= ENOUGH;
  }

  /** Hands on what there is, and notes it then. */
  Uni<Void> handOn(Function<List<SeenItem>, Uni<Void>> note) {
    List<Found> items = List.copyOf(found.values());
    List<SeenItem> rows = List.copyOf(seen.values());
    found.clear();
    seen.clear();
    return items.isEmpty()
        ? Uni.createFrom().voidItem()
        : findings.take(items).chain(() -> note.apply(rows));
  }
}
