package dev.badgepipeline.job;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What this instance knows of the jobs that have not ended; a second old at most, mostly. */
@Singleton
final class JobBoard {

  private volatile Map<String, JobBrief> jobs = Map.of();

  /** What is to be done with work that was sent out. */
  enum Verdict {
    DO_IT,
    DROP_IT,
    /** The board is older than the work. */
    ASK_AGAIN
  }

  /** These jobs, and no others, have not ended. */
  void show(List<JobBrief> underWay) {
    jobs =
        underWay.stream().collect(Collectors.toUnmodifiableMap(JobBrief::id, Function.identity()));
  }

  /** Something has become known of a job. */
  synchronized void show(JobBrief job) {
    Map<String, JobBrief> others =
        jobs.values().stream()
            .filter(other -> !other.id().equals(job.id()))
            .collect(Collectors.toMap(JobBrief::id, Function.identity()));
    others.put(job.id(), job);
    jobs = Map.copyOf(others);
  }

  Collection<JobBrief> jobs() {
    return jobs.values();
  }

  Optional<JobBrief> find(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  Verdict on(ItemMessage work) {
    JobBrief job = jobs.get(work.job());
    if (job == null || job.epoch() < work.epoch()) {
      return Verdict.ASK_AGAIN;
    }
    return job.epoch() == work.epoch() && job.state().works() ? Verdict.DO_IT : Verdict.DROP_IT;
  }
}
