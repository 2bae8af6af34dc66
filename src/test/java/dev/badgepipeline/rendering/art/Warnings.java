package dev.badgepipeline.rendering.art;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What an owner is told about his files. */
final class Warnings extends Handler {

  private static final Formatter LINE = new PatternFormatter("%p %s");

  private final Logger logger = Logger.getLogger(OwnArtFolder.class.getName());
  private final List<String> lines = new ArrayList<>();

  Warnings() {
    logger.addHandler(this);
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void publish(LogRecord entry) {
    lines.add(LINE.format(entry));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
  }
}
