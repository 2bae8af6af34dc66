package dev.badgepipeline.inventory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.badgepipeline.job.ItemState;
import dev.badgepipeline.job.LeftAlone;
import dev.badgepipeline.library.ItemType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an item.
 *
 * @param itemId as callers write it
 * @param library that it is in, as callers write it
 * @param type {@code null} while no list has shown the item
 * @param changeToken as it was when the item was last looked at
 * @param posterTag of the poster that was shown then
 * @param uploadedTag of what was last uploaded for it
 * @param outcome what the last run came to, or {@code RESTORED}
 * @param failures how many runs have failed in a row, with the same facts
 * @param excluded by the switch here
 * @param tagExcludes by its tag in the library
 * @param restored it got its original back, and nobody has badged it since
 * @param goneAt when it was missed for the first time
 */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownItem(
    String itemId,
    @Nullable String library,
    @Nullable ItemType type,
    String title,
    String sortTitle,
    @Nullable Integer year,
    List<String> tags,
    @Nullable String imdbId,
    @Nullable String tmdbId,
    @Nullable String tvdbId,
    @Nullable String changeToken,
    @Nullable String posterTag,
    @Nullable String uploadedTag,
    @Nullable String outcome,
    @Nullable String runId,
    @Nullable Instant runAt,
    int failures,
    boolean excluded,
    boolean tagExcludes,
    boolean restored,
    @Nullable Instant firstSeen,
    @Nullable Instant goneAt,
    ItemState state) {

  public KnownItem {
    tags = List.copyOf(tags);
  }

  /** Why it is to be left alone; empty where it is not. */
  public Optional<LeftAlone> leftAlone() {
    if (excluded) {
      return Optional.of(LeftAlone.EXCLUDED_HERE);
    }
    if (tagExcludes) {
      return Optional.of(LeftAlone.EXCLUDED_BY_TAG);
    }
    return restored ? Optional.of(LeftAlone.RESTORED) : Optional.empty();
  }

  /** Whether any run has ended for it. */
  boolean wasRun() {
    return outcome != null;
  }
}
