package dev.badgepipeline.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.job.queue.Lane;
import dev.badgepipeline.job.queue.QueuedWork;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes items of jobs for the way through a queue, and reads them. */
@ApplicationScoped
class ItemMessages {

  private final ObjectMapper json;

  ItemMessages(ObjectMapper json) {
    this.json = json;
  }

  QueuedWork write(ItemMessage message, Lane lane) {
    try {
      return new QueuedWork(
          message.job() + "/" + message.epoch() + "/" + message.item(),
          lane,
          json.writeValueAsString(message));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a message is plain values", e);
    }
  }

  /**
   * Reads a message.
   *
   * @throws IllegalArgumentException for what is none
   */
  ItemMessage read(QueuedWork work) {
    try {
      return json.readValue(work.body(), ItemMessage.class);
    } catch (JsonProcessingException | NullPointerException e) {
      throw new IllegalArgumentException("not an item of a job: " + work.id(), e);
    }
  }
}
