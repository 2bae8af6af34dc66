package dev.badgepipeline.job.queue.rabbitmq;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import dev.badgepipeline.job.queue.Lane;
import dev.badgepipeline.job.queue.QueuedWork;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** How work is written as a message, and read from one. */
final class Messages {

  private static final String TYPE = "badge-pipeline.work";
  private static final int PERSISTENT = 2;

  private Messages() {}

  /**
   * What is told of the work beside its body.
   *
   * @param number by which it is found when the broker gives it back
   */
  static BasicProperties properties(QueuedWork work, long number) {
    return new BasicProperties.Builder()
        .type(TYPE)
        .messageId(work.id())
        .correlationId(Long.toString(number))
        .contentType("text/plain")
        .contentEncoding(UTF_8.name())
        .deliveryMode(PERSISTENT)
        .build();
  }

  static byte[] body(QueuedWork work) {
    return work.body().getBytes(UTF_8);
  }

  /**
   * Reads a message; empty when it is none of ours.
   *
   * @param again whether the broker has given it to somebody before
   */
  static Optional<QueuedWork> read(
      Lane lane, BasicProperties properties, byte[] body, boolean again) {
    if (!TYPE.equals(properties.getType()) || properties.getMessageId() == null) {
      return Optional.empty();
    }
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return Optional.of(new QueuedWork(properties.getMessageId(), lane, text, again));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
