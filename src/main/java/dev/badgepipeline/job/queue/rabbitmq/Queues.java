package dev.badgepipeline.job.queue.rabbitmq;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import dev.badgepipeline.job.queue.Lane;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/**
 * The queues on the broker: one for each lane, and one for what cannot be done. They are found or
 * made, and those that are found may be as their owner wants them.
 *
 * @param make whether those that are missing are made
 */
record Queues(boolean make) {

  static final String DEAD = "badges.dead";

  /** A job offers about a thousand ahead; this is where something has gone wrong. */
  private static final int LONGEST = 100_000;

  /**
   * A process that dies has tried, for the broker, everything that it had in hand. How often an
   * item may fail is counted by whoever owns the work; this only ends what kills each process that
   * takes it.
   */
  private static final int DELIVERIES = 20;

  private static final Map<String, Object> OF_DEAD =
      Map.of("x-queue-type", "quorum", "x-max-length", LONGEST);

  /** At least once is only promised by queues that refuse what is too much for them. */
  private static final Map<String, Object> OF_LANES =
      Map.of(
          "x-queue-type", "quorum",
          "x-max-length", LONGEST,
          "x-overflow", "reject-publish",
          "x-delivery-limit", DELIVERIES,
          "x-dead-letter-exchange", "",
          "x-dead-letter-routing-key", DEAD,
          "x-dead-letter-strategy", "at-least-once");

  static String of(Lane lane) {
    return switch (lane) {
      case NOW -> "badges.now";
      case BULK -> "badges.bulk";
    };
  }

  /**
   * Sees to it that work can be sent and taken.
   *
   * @throws TroubleException when a queue is missing that is not to be made
   */
  void prepare(Connection connection) throws IOException, TimeoutException {
    if (make) {
      findOrMake(connection, DEAD, OF_DEAD);
    }
    for (Lane lane : Lane.values()) {
      findOrMake(connection, of(lane), OF_LANES);
    }
  }

  /** Queues that are declared with other arguments than theirs are an error: so they are asked. */
  private void findOrMake(Connection connection, String queue, Map<String, Object> arguments)
      throws IOException, TimeoutException {
    if (isThere(connection, queue)) {
      return;
    }
    if (!make) {
      throw new TroubleException(
          "RabbitMQ has no queue "
              + queue
              + ", and this service makes none (badge-pipeline.rabbitmq.declare)");
    }
    try (Channel channel = connection.createChannel()) {
      channel.queueDeclare(
          queue, /* durable= */ true, /* exclusive= */ false, /* autoDelete= */ false, arguments);
    }
  }

  /** On a channel of its own, since the server closes it where there is no such queue. */
  private static boolean isThere(Connection connection, String queue)
      throws IOException, TimeoutException {
    Channel channel = connection.createChannel();
    try {
      channel.queueDeclarePassive(queue);
      channel.close();
      return true;
    } catch (IOException e) {
      if (isNotFound(e)) {
        return false;
      }
      throw e;
    }
  }

  private static boolean isNotFound(IOException failure) {
    return failure.getCause() instanceof ShutdownSignalException signal
        && signal.getReason() instanceof AMQP.Channel.Close close
        && close.getReplyCode() == AMQP.NOT_FOUND;
  }

  /** How many pieces of work wait in a lane, without those that somebody has in hand. */
  static long waiting(Connection connection, Lane lane) throws IOException, TimeoutException {
    try (Channel channel = connection.createChannel()) {
      return channel.messageCount(of(lane));
    }
  }
}
