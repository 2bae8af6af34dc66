package dev.badgepipeline.job.queue.rabbitmq;

import java.time.Duration;

/**
 * How patient the service is with a broker.
 *
 * @param retry the pause before it is tried again
 * @param retryRefused the same where it has refused the password, which does not mend itself soon
 *     and fills the broker's log
 * @param heartbeat how often each side says that it is there; who says nothing twice is gone
 * @param confirmed after which an offer has failed that is neither confirmed nor refused
 * @param silence after which a consumer that is given nothing is doubted
 */
record Timing(
    Duration retry,
    Duration retryRefused,
    Duration heartbeat,
    Duration confirmed,
    Duration silence) {

  static final Timing USUAL =
      new Timing(
          Duration.ofSeconds(1),
          Duration.ofSeconds(30),
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofSeconds(60));
}
