package dev.badgepipeline.database;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What one logger says to the owner at the level of warnings and above. */
public final class RecordedWarnings extends Handler implements AutoCloseable {

  private static final Formatter MESSAGE = new PatternFormatter("%s");

  private final Logger logger;
  private final Queue<LogRecord> records = new ConcurrentLinkedQueue<>();

  private RecordedWarnings(Logger logger) {
    this.logger = logger;
  }

  /** Begins to record what a class says. */
  public static RecordedWarnings of(Class<?> category) {
    RecordedWarnings recorded = new RecordedWarnings(Logger.getLogger(category.getName()));
    recorded.logger.setLevel(Level.WARNING);
    recorded.logger.addHandler(recorded);
    return recorded;
  }

  public List<String> lines() {
    return records.stream().map(MESSAGE::format).toList();
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
