package dev.badgepipeline.notification;

import dev.badgepipeline.job.ItemParked;
import dev.badgepipeline.job.JobEnded;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Tells of what jobs come to. */
@Singleton
class JobCauses {

  private final Notifications notifications;

  JobCauses(Notifications notifications) {
    this.notifications = notifications;
  }

  void ended(@Observes JobEnded job) {
    if (job.failed() > 0) {
      notifications.tell(
          new Cause.JobFailures(job.id(), job.work(), job.origin(), job.items(), job.failed()));
    }
  }

  void parked(@Observes ItemParked parked) {
    notifications.tell(new Cause.ItemGivenUp(parked.item(), parked.title(), parked.reason()));
  }
}
