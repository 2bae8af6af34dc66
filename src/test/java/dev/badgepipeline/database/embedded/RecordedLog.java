package dev.badgepipeline.database.embedded;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What the embedded server says to its owner. */
final class RecordedLog extends Handler {

  private static final Formatter MESSAGE = new PatternFormatter("%s");

  private final Logger logger = Logger.getLogger(EmbeddedPostgres.class.getName());
  private final Queue<LogRecord> records = new ConcurrentLinkedQueue<>();

  RecordedLog() {
    logger.setLevel(Level.FINE);
    logger.addHandler(this);
  }

  List<String> errors() {
    return records.stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(RecordedLog::message)
        .toList();
  }

  /** How often it did not start in the way that was told before. */
  long furtherAttempts() {
    return records.stream()
        .filter(entry -> message(entry).contains("still does not start"))
        .count();
  }

  private static String message(LogRecord entry) {
    return MESSAGE.format(entry);
  }

  @Override
  public void publish(LogRecord entry) {
    records.add(entry);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setLevel(null);
  }
}
