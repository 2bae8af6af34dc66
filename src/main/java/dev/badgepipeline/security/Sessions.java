package dev.badgepipeline.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.badgepipeline.security.OwnersKey.Lock;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/**
 * The sessions of browsers, which cannot send a key for a picture or a stream of events. None is
 * kept here: whoever logs out loses the cookie, and a new key ends them all.
 */
@ApplicationScoped
public class Sessions {

  private static final String COOKIE = "badge-pipeline";

  private final OwnersKey key;
  private final WrongKeys wrongKeys;

  Sessions(OwnersKey key, WrongKeys wrongKeys) {
    this.key = key;
    this.wrongKeys = wrongKeys;
  }

  /**
   * How a caller stands to the service.
   *
   * @param keyNeeded whether the service asks for a key at all
   * @param signedIn whether this caller may call: by a session, by the key, or because none is
   *     needed
   * @param until when the session ends; empty without one
   * @param setupCode whether the key is still the code that the log shows, with which the owner
   *     makes one
   */
  @RegisterForReflection
  @JsonInclude(Include.NON_ABSENT)
  public record SessionState(
      boolean keyNeeded, boolean signedIn, Optional<Instant> until, boolean setupCode) {}

  /**
   * A key that was just made.
   *
   * @param key for its owner, who is told it this once
   */
  @RegisterForReflection
  public record MadeKey(String key) {

    /** Never the key. */
    @Override
    public String toString() {
      return "MadeKey[hidden]";
    }
  }

  /** How a caller stands. */
  public SessionState state(RoutingContext call) {
    return state(call.request(), sessionEnd(call.request()));
  }

  private SessionState state(HttpServerRequest request, Optional<Instant> until) {
    return key.lock()
        .map(
            lock ->
                new SessionState(
                    true,
                    until.isPresent() || ApiKey.given(request).filter(lock.key()::is).isPresent(),
                    until,
                    lock.isSetupCode()))
        .orElseGet(() -> new SessionState(false, true, until, false));
  }

  /** When the session of a caller ends; empty without one. */
  Optional<Instant> sessionEnd(HttpServerRequest request) {
    return key.lock()
        .map(Lock::sessions)
        .flatMap(
            known ->
                Optional.ofNullable(request.getCookie(COOKIE))
                    .map(Cookie::getValue)
                    .flatMap(known::end));
  }

  /**
   * Begins a session, for whoever has the key; where none is needed there is nothing to begin.
   * Fails with {@link WrongKeyException}, the later the more wrong keys the sender has sent.
   */
  public Uni<SessionState> begin(RoutingContext call, String given) {
    Optional<Lock> lock = key.lock();
    if (lock.isEmpty()) {
      return Uni.createFrom().item(() -> state(call));
    }
    return lock.get().key().is(given)
        ? Uni.createFrom().item(() -> begun(call, lock.get()))
        : wrongKeys.penalty(call).chain(() -> Uni.createFrom().failure(new WrongKeyException()));
  }

  private SessionState begun(RoutingContext call, Lock lock) {
    String token = lock.sessions().next();
    call.response().addCookie(cookie(call, token).setMaxAge(SessionTokens.LIFE.toSeconds()));
    return state(call.request(), lock.sessions().end(token));
  }

  /**
   * Makes the key of a service that has only the code of a first visit. The caller's session goes
   * on; all others end with the code. Fails with {@link KeyNotMadeException}.
   */
  public Uni<MadeKey> makeKey(RoutingContext call) {
    return key.make()
        .invoke(made -> begun(call, made))
        .map(made -> new MadeKey(made.key().value()));
  }

  /** Ends the session of a browser, if it has one. */
  public SessionState end(RoutingContext call) {
    call.response().addCookie(cookie(call, "").setMaxAge(0));
    return state(call.request(), Optional.empty());
  }

  private static Cookie cookie(RoutingContext call, String value) {
    return Cookie.cookie(COOKIE, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.STRICT)
        .setSecure(BrowserOrigin.of(call.request()).isSecure());
  }
}
