package dev.badgepipeline.job.queue.rabbitmq;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The broker that instances share work by. */
@ConfigMapping(prefix = "badge-pipeline.rabbitmq")
public interface RabbitmqConfig {

  /**
   * Where RabbitMQ is, such as {@code amqp://rabbitmq:5672/badges}: a host, a port and a virtual
   * host; {@code amqps} for TLS. Unset: work stays within the instance.
   */
  Optional<String> url();

  /** Who the service is there, where the address does not say it. */
  Optional<String> username();

  /** The password that belongs to it. */
  Optional<String> password();

  /**
   * Whether the service makes queues that are not there. Turn it off where somebody else makes
   * them: the service then waits for them.
   */
  @WithDefault("true")
  boolean declare();
}
