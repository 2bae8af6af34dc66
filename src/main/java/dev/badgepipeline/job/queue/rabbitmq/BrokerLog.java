package dev.badgepipeline.job.queue.rabbitmq;

import dev.badgepipeline.job.queue.WorkQueue;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Says once what is wrong with the broker, however many connections see it, and once that it is
 * back.
 */
final class BrokerLog {

  private static final Logger LOG = Logger.getLogger(WorkQueue.class);

  private final Map<String, String> lost = new HashMap<>();
  private String told = "";

  synchronized void lost(String connection, BrokerTrouble why) {
    lost.put(connection, why.reason());
    if (!told.equals(why.reason())) {
      LOG.warnf(
          "⚠️ Work cannot be shared by RabbitMQ: %s. It is tried again without end.", why.reason());
    }
    told = why.reason();
  }

  synchronized void connected(String connection) {
    lost.remove(connection);
    if (lost.isEmpty() && !told.isEmpty()) {
      LOG.info("✅ RabbitMQ is back");
      told = "";
    }
  }
}
