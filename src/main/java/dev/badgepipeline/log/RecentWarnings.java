package dev.badgepipeline.log;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.formatters.PatternFormatter;

/** The last warnings and errors of the log, for those who do not read it. */
@Singleton
public final class RecentWarnings {

  private static final int MOST = 100;
  private static final int LONGEST = 2_000;

  /** What was said, without what was thrown. */
  private static final PatternFormatter MESSAGE = new PatternFormatter("%s");

  private final Deque<Warning> warnings = new ArrayDeque<>(MOST);
  private final ExtHandler listener = new Listener();

  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    LogContext.getLogContext().getLogger("").addHandler(listener);
  }

  /** The log outlives the program where it is started more than once. */
  void stop(@Observes ShutdownEvent event) {
    LogContext.getLogContext().getLogger("").removeHandler(listener);
  }

  /** At most a hundred, the latest first. */
  public synchronized List<Warning> latestFirst() {
    List<Warning> latestFirst = new ArrayList<>(warnings);
    Collections.reverse(latestFirst);
    return latestFirst;
  }

  synchronized void add(Warning warning) {
    if (warnings.size() == MOST) {
      warnings.removeFirst();
    }
    warnings.addLast(warning);
  }

  private final class Listener extends ExtHandler {

    Listener() {
      setLevel(Level.WARN);
    }

    @Override
    protected void doPublish(ExtLogRecord entry) {
      add(warning(entry));
    }
  }

  static Warning warning(ExtLogRecord entry) {
    return new Warning(
        entry.getInstant(),
        entry.getLevel().getName(),
        Visible.text(String.valueOf(entry.getLoggerName())),
        shown(MESSAGE.format(entry)),
        Optional.ofNullable(entry.getThrown()).map(Throwable::toString).map(RecentWarnings::shown));
  }

  private static String shown(String text) {
    return Visible.text(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
  }
}
