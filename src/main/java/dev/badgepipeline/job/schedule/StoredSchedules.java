package dev.badgepipeline.job.schedule;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;

/** All schedules that are kept. */
@RegisterForReflection
record StoredSchedules(List<StoredSchedule> schedules) {

  static final StoredSchedules NONE = new StoredSchedules(List.of());

  StoredSchedules {
    schedules = List.copyOf(schedules);
  }

  Optional<StoredSchedule> named(String name) {
    return schedules.stream().filter(one -> one.name().equals(name)).findFirst();
  }
}
