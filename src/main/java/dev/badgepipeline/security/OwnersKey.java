package dev.badgepipeline.security;

import dev.badgepipeline.context.CallerContext;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * What the owner gets in by: the key that is set; else the one that was made at a first visit;
 * else, where {@code badge-pipeline.setup-code} says so, a code that only the log shows and only
 * this process knows, until a key is made with it.
 */
@ApplicationScoped
class OwnersKey {

  private static final Logger LOG = Logger.getLogger(OwnersKey.class);

  private final KeyFile file;
  private final Clock clock;
  private volatile Optional<Lock> lock;

  /** What it is asked for is read here, so that there is no moment without it. */
  OwnersKey(SecurityConfig config, KeyFile file, Clock clock) {
    this.file = file;
    this.clock = clock;
    this.lock =
        config
            .apiKey()
            .map(ApiKey::new)
            .or(file::read)
            .map(key -> new Lock(key, new SessionTokens(key, clock), false))
            .or(() -> isCodeWanted(config) ? Optional.of(codeLock()) : Optional.empty());
  }

  /**
   * What opens the service.
   *
   * @param key that callers must have
   * @param sessions of browsers that have shown it
   * @param isSetupCode whether it is only the code of a first visit
   */
  record Lock(ApiKey key, SessionTokens sessions, boolean isSetupCode) {}

  /** Whoever has something else in front of the service needs no code. */
  private static boolean isCodeWanted(SecurityConfig config) {
    return config.setupCode() && !config.externalAuthentication();
  }

  private Lock codeLock() {
    ApiKey code = ApiKey.random();
    return new Lock(code, new SessionTokens(code, clock), true);
  }

  /** Before anybody can call. Not a warning, since the page shows those. */
  void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
    lock.filter(Lock::isSetupCode)
        .ifPresent(
            code ->
                LOG.infof(
                    "🔑 There is no key yet. The page asks for this code, which is shown only here,"
                        + " and makes one: %s",
                    code.key().value()));
  }

  /** What opens the service now; empty where everybody who can reach it may call. */
  Optional<Lock> lock() {
    return lock;
  }

  /**
   * Makes a key, which counts from then on in place of the code. Fails with {@link
   * KeyNotMadeException} where there is no code that it could replace, or where it cannot be kept.
   */
  Uni<Lock> make() {
    return CallerContext.onWorker(this::made);
  }

  private synchronized Lock made() {
    if (lock.filter(Lock::isSetupCode).isEmpty()) {
      throw new KeyNotMadeException(
          "only the code of a first visit makes a key, once: the service has none");
    }
    ApiKey key = ApiKey.random();
    try {
      file.write(key);
    } catch (IOException e) {
      throw new KeyNotMadeException("the key cannot be kept on disk: " + e.getMessage());
    }
    Lock made = new Lock(key, new SessionTokens(key, clock), false);
    lock = Optional.of(made);
    return made;
  }
}
