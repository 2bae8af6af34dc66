package dev.badgepipeline.notification;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** Who is told when something needs a person. */
@ConfigMapping(prefix = "badge-pipeline")
public interface NotificationsConfig {

  /**
   * Where notifications go, by names of your own, such as {@code
   * badge-pipeline.notifications.phone.type=ntfy}. None: nobody is told.
   */
  Map<String, Declared> notifications();

  /** One place. */
  interface Declared {

    /** What takes the messages there; {@code json} is for anything else. */
    TargetType type();

    /**
     * Its address: of a Discord webhook, an ntfy topic, a Gotify server, what follows {@code
     * /notify/} of an Apprise API included, or of whatever takes JSON. It counts as a secret.
     */
    String url();

    /** Gotify's application token; a bearer token of the others, Discord excepted. */
    Optional<String> token();
  }
}
