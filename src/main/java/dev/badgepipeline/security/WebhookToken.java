package dev.badgepipeline.security;

import dev.badgepipeline.storage.DurableFiles;
import dev.badgepipeline.storage.StorageConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * The secret in the paths of webhooks, for senders that cannot send a header. It opens those paths
 * and nothing else. What the owner has not set is made once and kept in a file that nobody else may
 * read.
 */
@ApplicationScoped
public class WebhookToken {

  private static final Logger LOG = Logger.getLogger(WebhookToken.class);
  private static final Pattern PATH = Pattern.compile("/api/v1/webhooks/[a-z]+/([^/]+)");

  private final SecurityConfig config;
  private final Path file;
  private volatile Optional<String> value = Optional.empty();

  WebhookToken(SecurityConfig config, StorageConfig storage) {
    this.config = config;
    this.file = storage.dataDir().resolve("webhook-token");
  }

  /** Before anybody can call. */
  void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
    value = config.webhookToken().or(this::kept);
  }

  /** A disk that cannot keep one makes these paths useless, and stops nothing else. */
  private Optional<String> kept() {
    try {
      Optional<String> known =
          DurableFiles.read(file).map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip());
      return Optional.of(known.isPresent() ? known.get() : made());
    } catch (IOException e) {
      LOG.warnf("There is no secret for paths of webhooks: %s cannot be used: %s", file, e);
      return Optional.empty();
    }
  }

  private String made() throws IOException {
    String token = ApiKey.random().value();
    DurableFiles.write(file, token.getBytes(StandardCharsets.UTF_8));
    return token;
  }

  /** The token; empty where none could be kept. */
  public Optional<String> value() {
    return value;
  }

  /** Whether a path is one of a webhook with the right token; takes as long for a wrong one. */
  boolean opens(String path) {
    Matcher webhook = PATH.matcher(path);
    return webhook.matches()
        && value.filter(token -> new ApiKey(token).is(webhook.group(1))).isPresent();
  }
}
