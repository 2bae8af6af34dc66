package dev.badgepipeline.job.schedule;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * Work of the program's own that has a schedule, such as the sweep. Its schedule is there without
 * anybody making it; its owner may change when it runs and turn it off, and not what it does.
 */
public interface ScheduledWork {

  /** The name of its schedule: small letters, digits and hyphens. */
  String name();

  /** When it runs unless its owner says otherwise, as UNIX cron: {@code 0 3 * * *}. */
  String cron();

  /**
   * Begins. Where it is under way already, also in another instance, it is joined.
   *
   * @return the id of the job; empty where there is nothing to do now
   */
  Uni<Optional<String>> run();
}
