package dev.badgepipeline.start;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.handlers.ConsoleHandler;

/**
 * Writes the log to the console in UTF-8, whatever the locale is: in a container or a service it is
 * often none, and the signs that log lines begin with would all become question marks.
 */
@Singleton
final class Utf8Console {

  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event)
      throws UnsupportedEncodingException {
    for (Handler handler : consoles(Logger.getLogger("").getHandlers()).toList()) {
      handler.setEncoding(StandardCharsets.UTF_8.name());
    }
  }

  private static Stream<Handler> consoles(Handler... handlers) {
    return Arrays.stream(handlers)
        .flatMap(
            handler ->
                handler instanceof ConsoleHandler || !(handler instanceof ExtHandler parent)
                    ? Stream.of(handler).filter(ConsoleHandler.class::isInstance)
                    : consoles(parent.getHandlers()));
  }
}
