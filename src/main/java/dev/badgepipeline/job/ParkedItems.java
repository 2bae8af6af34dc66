package dev.badgepipeline.job;

import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.library.Libraries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Tells of items that have failed as often as is tried. */
@ApplicationScoped
class ParkedItems {

  private static final Logger LOG = Logger.getLogger(ParkedItems.class);

  private final JobStore store;
  private final Libraries libraries;
  private final Event<ItemParked> parked;

  ParkedItems(JobStore store, Libraries libraries, Event<ItemParked> parked) {
    this.store = store;
    this.libraries = libraries;
    this.parked = parked;
  }

  /** Looks at outcomes that the database knows. Never fails: it is only told. */
  Uni<Void> lookAt(List<SettledItem> settled) {
    List<SettledItem> failed =
        settled.stream().filter(item -> item.outcome() == ItemOutcome.FAILED).toList();
    return failed.isEmpty()
        ? Uni.createFrom().voidItem()
        : store
            .parked(failed)
            .invoke(items -> items.forEach(this::tell))
            .onFailure()
            .invoke(failure -> LOG.debugf("Failures are not counted: %s", failure.getMessage()))
            .onFailure()
            .recoverWithNull()
            .replaceWithVoid();
  }

  private void tell(SettledItem item) {
    try {
      parked.fire(
          new ItemParked(
              item.jobId(),
              libraries.ref(item.itemId()),
              item.title(),
              Objects.requireNonNullElse(item.reason(), "for no known reason")));
    } catch (ItemNotFoundException gone) {
      LOG.debugf("%s was parked, and its connection is gone", item.itemId());
    }
  }
}
