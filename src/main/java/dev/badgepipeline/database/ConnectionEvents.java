package dev.badgepipeline.database;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.sqlclient.SqlConnection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Says and counts what happens to connections and pool generations. What a known outage repeats is
 * said once.
 */
final class ConnectionEvents {

  private static final Logger LOG = Logger.getLogger(ConnectionEvents.class);

  private final MeterRegistry meters;
  private final AtomicBoolean told = new AtomicBoolean();

  ConnectionEvents(MeterRegistry meters) {
    this.meters = meters;
  }

  void opened(int generation, int backend) {
    LOG.debugf("Connection opened: backend %d in pool generation %d", backend, generation);
    count("opened");
  }

  void closed(int generation, int backend) {
    LOG.debugf("Connection closed: backend %d in pool generation %d", backend, generation);
    count("closed");
  }

  void invalidated(SqlConnection connection, Throwable reason) {
    LOG.debugf("Connection invalidated: %s (%s)", nameOf(connection), reason.getMessage());
    count("invalidated");
  }

  void cancelFailed(SqlConnection connection, Throwable reason) {
    LOG.debugf(
        "The statement of %s could not be cancelled and ends by statement_timeout: %s",
        nameOf(connection), reason.getMessage());
    count("cancel_failed");
  }

  private static String nameOf(SqlConnection connection) {
    return PhysicalConnection.of(connection)
        .map(physical -> "backend " + physical.backend())
        .orElse("a backend");
  }

  void generationOpened(int generation, String why) {
    told.set(false);
    LOG.infof("Pool generation %d serves from now on: %s", generation, why);
    count("generation_opened");
  }

  void generationClosed(int generation, int abandoned) {
    LOG.debugf("Pool generation %d is closed, %d connection(s) abandoned", generation, abandoned);
    count("generation_closed");
  }

  void generationFailed(String reason) {
    LOG.logf(
        told.compareAndSet(false, true) ? Logger.Level.WARN : Logger.Level.DEBUG,
        "A fresh pool could not be opened: %s",
        reason);
    count("generation_failed");
  }

  /** What fails from now on is news. */
  void databaseIsBack() {
    told.set(false);
  }

  private void count(String event) {
    meters.counter("badge_pipeline.database.connection.events", "event", event).increment();
  }
}
