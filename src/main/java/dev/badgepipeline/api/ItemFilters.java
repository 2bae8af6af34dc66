package dev.badgepipeline.api;

import dev.badgepipeline.job.ItemFilter;
import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.Libraries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes filters of what people write, and names the field that cannot be. */
@ApplicationScoped
class ItemFilters {

  private final Libraries libraries;

  ItemFilters(Libraries libraries) {
    this.libraries = libraries;
  }

  /** The filter; all items where nothing is said. */
  ItemFilter of(JobDraft.@Nullable Items items) {
    return items == null ? ItemFilter.ALL : filter(items);
  }

  /** A filter that asks for nothing but what is known of items. */
  ItemFilter ofKnown(JobDraft.Items items) {
    demandNone("items.ids", items.ids());
    demandNone("items.collection", items.collection());
    demandNone("items.changedSince", items.changedSince());
    return filter(items);
  }

  private static void demandNone(String field, @Nullable Object value) {
    if (value != null) {
      throw new BadRequestProblem(field + " cannot narrow this; leave it out");
    }
  }

  private ItemFilter filter(JobDraft.Items items) {
    if (items.ids() != null) {
      return named(items, items.ids());
    }
    Optional<String> connection = Optional.ofNullable(items.connection());
    connection.ifPresent(this::checkConnection);
    if (items.library() != null && items.collection() != null) {
      throw new BadRequestProblem("items.collection cannot be given together with items.library");
    }
    return new ItemFilter(
        connection,
        library("items.library", items.library()),
        items.types() == null ? Set.of() : items.types(),
        Optional.ofNullable(items.tag()),
        library("items.collection", items.collection()),
        Optional.ofNullable(items.search()),
        Optional.ofNullable(items.state()),
        Optional.ofNullable(items.changedSince()),
        List.of());
  }

  private void checkConnection(String name) {
    if (!libraries.connections().contains(name)) {
      throw new BadRequestProblem("items.connection: there is no connection '" + name + "'");
    }
  }

  private Optional<String> library(String field, @Nullable String text) {
    try {
      return Optional.ofNullable(text).map(id -> libraries.libraryRef(id).toString());
    } catch (ItemNotFoundException e) {
      throw new BadRequestProblem(field + ": " + e.getMessage());
    }
  }

  /** Each once, in the order in which they were named. */
  private ItemFilter named(JobDraft.Items items, List<String> ids) {
    if (!new JobDraft.Items(null, null, null, null, null, null, null, null, ids).equals(items)) {
      throw new BadRequestProblem("items.ids are these and no others; leave the rest out");
    }
    if (ids.isEmpty()) {
      throw new BadRequestProblem("items.ids must not be empty; leave it out for all items");
    }
    Set<String> refs = new LinkedHashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      refs.add(ref(i, ids.get(i)).toString());
    }
    return ItemFilter.of(new ArrayList<>(refs));
  }

  private ItemRef ref(int index, String id) {
    try {
      return libraries.ref(id);
    } catch (ItemNotFoundException e) {
      throw new BadRequestProblem("items.ids[" + index + "]: " + e.getMessage());
    }
  }
}
