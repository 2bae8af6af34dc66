package dev.badgepipeline.api;

import dev.badgepipeline.job.ItemState;
import dev.badgepipeline.job.JobWork;
import dev.badgepipeline.library.ItemType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A job as its owner asks for it.
 *
 * @param work what is done with each item
 * @param items which items; all where nothing is said
 * @param badges which badges; all where none are named
 * @param force uploads even what the library shows already
 * @param dryRun does everything but upload
 */
@RegisterForReflection
record JobDraft(
    @NotNull JobWork work,
    @Valid @Nullable Items items,
    @Size(max = 20) @Nullable List<@NotNull @Size(max = 32) String> badges,
    @Nullable Boolean force,
    @Nullable Boolean dryRun) {

  /** More items are asked for by what they have in common. */
  static final int MOST_IDS = 10_000;

  /**
   * Which items. What is left out does not narrow.
   *
   * @param collection the id of a collection that they are in
   * @param state what is known of their posters
   * @param changedSince leaves out what has not changed since then
   * @param ids these and no others; nothing else may be said then
   */
  @RegisterForReflection
  record Items(
      @Size(max = 40) @Nullable String connection,
      @Size(max = 400) @Nullable String library,
      @Nullable Set<@NotNull ItemType> types,
      @Size(max = 200) @Nullable String tag,
      @Size(max = 400) @Nullable String collection,
      @Size(max = 200) @Nullable String search,
      @Nullable ItemState state,
      @Nullable Instant changedSince,
      @Size(max = MOST_IDS) @Nullable List<@NotNull @Size(max = 400) String> ids) {}
}
