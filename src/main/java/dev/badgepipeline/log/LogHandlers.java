package dev.badgepipeline.log;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.logging.LogRuntimeConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.handlers.ConsoleHandler;

/**
 * Puts {@link VisibleFormatter} before whatever formats the log, in every handler that there is,
 * and lets the console have UTF-8, whatever the locale is: in a container or a service it is often
 * none, and the signs that log lines begin with would all become question marks.
 */
@Singleton
final class LogHandlers {

  private static final String ROOT = "";

  private final LogRuntimeConfig config;

  LogHandlers(LogRuntimeConfig config) {
    this.config = config;
  }

  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event)
      throws UnsupportedEncodingException {
    for (Handler handler : everyHandler()) {
      if (handler instanceof ConsoleHandler) {
        handler.setEncoding(StandardCharsets.UTF_8.name());
      }
      makeVisible(handler);
    }
  }

  /**
   * Of the root, and of the categories that are configured, since no others have any of their own.
   */
  private List<Handler> everyHandler() {
    LogContext logs = LogContext.getLogContext();
    return Stream.concat(Stream.of(ROOT), config.categories().keySet().stream())
        .map(logs::getLoggerIfExists)
        .flatMap(Stream::ofNullable)
        .map(Logger::getHandlers)
        .flatMap(LogHandlers::withChildren)
        .distinct()
        .toList();
  }

  private static Stream<Handler> withChildren(Handler... handlers) {
    return Arrays.stream(handlers)
        .flatMap(
            handler ->
                handler instanceof ExtHandler parent
                    ? Stream.concat(Stream.of(handler), withChildren(parent.getHandlers()))
                    : Stream.of(handler));
  }

  private static void makeVisible(Handler handler) {
    if (handler.getFormatter() instanceof ExtFormatter formatter
        && !(formatter instanceof VisibleFormatter)) {
      handler.setFormatter(new VisibleFormatter(formatter));
    }
  }
}
