package dev.badgepipeline.notification;

import dev.badgepipeline.upstream.SecretPaths;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** Where messages go, as it is configured. */
@Singleton
final class Targets {

  private final List<Target> all;

  Targets(NotificationsConfig config, SecretPaths secrets) {
    this.all =
        config.notifications().entrySet().stream()
            .map(one -> Target.of(one.getKey(), one.getValue()))
            .sorted(Comparator.comparing(Target::name))
            .toList();
    all.forEach(target -> secrets.hide(target.address().url()));
  }

  /** By their names. */
  List<Target> all() {
    return all;
  }
}
