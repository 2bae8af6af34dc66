package dev.badgepipeline.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The sessions of browsers, which cannot send a key for a picture or a stream of events. None is
 * kept here: whoever logs out loses the cookie, and a new key ends them all.
 */
@ApplicationScoped
public class Sessions {

  private static final String COOKIE = "badge-pipeline";

  private final Optional<ApiKey> key;
  private final Optional<SessionTokens> tokens;
  private final WrongKeys wrongKeys;

  Sessions(SecurityConfig config, WrongKeys wrongKeys, Clock clock) {
    this.key = config.apiKey().map(ApiKey::new);
    this.tokens = key.map(right -> new SessionTokens(right, clock));
    this.wrongKeys = wrongKeys;
  }

  /**
   * How a caller stands to the service.
   *
   * @param keyNeeded whether the service asks for a key at all
   * @param signedIn whether this caller may call: by a session, by the key, or because none is
   *     needed
   * @param until when the session ends; empty without one
   */
  @RegisterForReflection
  @JsonInclude(Include.NON_ABSENT)
  public record SessionState(boolean keyNeeded, boolean signedIn, Optional<Instant> until) {}

  /** How a caller stands. */
  public SessionState state(RoutingContext call) {
    return state(call.request(), sessionEnd(call.request()));
  }

  private SessionState state(HttpServerRequest request, Optional<Instant> until) {
    boolean hasKey =
        key.filter(right -> ApiKey.given(request).filter(right::is).isPresent()).isPresent();
    return new SessionState(key.isPresent(), key.isEmpty() || hasKey || until.isPresent(), until);
  }

  /** When the session of a caller ends; empty without one. */
  Optional<Instant> sessionEnd(HttpServerRequest request) {
    return tokens.flatMap(
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
    if (key.isEmpty()) {
      return Uni.createFrom().item(() -> state(call));
    }
    return key.get().is(given)
        ? Uni.createFrom().item(() -> begun(call))
        : wrongKeys.penalty(call).chain(() -> Uni.createFrom().failure(new WrongKeyException()));
  }

  private SessionState begun(RoutingContext call) {
    String token = tokens.orElseThrow().next();
    call.response().addCookie(cookie(call, token).setMaxAge(SessionTokens.LIFE.toSeconds()));
    return state(call.request(), tokens.get().end(token));
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
