package dev.badgepipeline.api;

import dev.badgepipeline.badge.BadgeKinds;
import dev.badgepipeline.job.JobOrigin;
import dev.badgepipeline.job.JobRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes requests for jobs of what people write, and names the field that cannot be. */
@ApplicationScoped
class JobRequests {

  private final Drafts drafts;
  private final ItemFilters filters;
  private final BadgeKinds kinds;

  JobRequests(Drafts drafts, ItemFilters filters, BadgeKinds kinds) {
    this.drafts = drafts;
    this.filters = filters;
    this.kinds = kinds;
  }

  JobRequest of(@Nullable String body) {
    JobDraft draft = drafts.read(JobDraft.class, body);
    return new JobRequest(
        draft.work(),
        filters.of(draft.items()),
        kinds.select(draft.badges() == null ? List.of() : draft.badges()),
        Boolean.TRUE.equals(draft.force()),
        Boolean.TRUE.equals(draft.dryRun()),
        JobOrigin.PERSON,
        Optional.empty());
  }
}
