package dev.badgepipeline.security;

import dev.badgepipeline.problem.Problem;
import dev.badgepipeline.problem.Refusal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Knows the owner: by the key, which programs send, or by a session, which browsers have. Where no
 * key is asked for, everybody is the owner but requests that a foreign web page has had a browser
 * make.
 */
@ApplicationScoped
class KeyOrSession implements HttpAuthenticationMechanism {

  private static final String CHALLENGE = "Bearer realm=\"badge-pipeline\"";
  private static final String REASON = KeyOrSession.class.getName();
  private static final List<HttpMethod> CHANGING_NOTHING = List.of(HttpMethod.GET, HttpMethod.HEAD);

  private static final SecurityIdentity OWNER =
      QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("owner")).build();

  private static final Problem NO_KEY =
      Problem.of(401, "X-Api-Key or Authorization: Bearer must carry the API key");

  private static final Problem FOREIGN_PAGE =
      Problem.of(
          403,
          "without an API key, only pages of the service itself may call it, under the names"
              + " localhost and badge-pipeline.allowed-hosts");

  private static final Problem FOREIGN_CHANGE =
      Problem.of(403, "by a session, only pages of the service itself may change something");

  private final OwnersKey key;
  private final SecurityConfig config;
  private final OpenPaths open;
  private final Sessions sessions;
  private final WrongKeys wrongKeys;
  private final Refusal refusal;

  KeyOrSession(
      OwnersKey key,
      SecurityConfig config,
      OpenPaths open,
      Sessions sessions,
      WrongKeys wrongKeys,
      Refusal refusal) {
    this.key = key;
    this.config = config;
    this.open = open;
    this.sessions = sessions;
    this.wrongKeys = wrongKeys;
    this.refusal = refusal;
  }

  /** Whoever is nobody in particular gets as far as {@link OwnerOnly} lets him. */
  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext call, IdentityProviderManager identities) {
    if (open.include(call)) {
      return nobody();
    }
    return key.lock().map(lock -> byKeyOrSession(call, lock.key())).orElseGet(() -> byOrigin(call));
  }

  private Uni<SecurityIdentity> byKeyOrSession(RoutingContext call, ApiKey right) {
    Optional<String> given = ApiKey.given(call.request());
    if (given.isEmpty()) {
      return bySession(call);
    }
    return right.is(given.get())
        ? owner()
        : wrongKeys.penalty(call).chain(() -> refused(call, NO_KEY));
  }

  /** What a browser sends along by itself is no proof that the page that has caused it is ours. */
  private Uni<SecurityIdentity> bySession(RoutingContext call) {
    boolean isSignedIn = sessions.sessionEnd(call.request()).isPresent();
    if ((isSignedIn || open.isEntrance(call)) && !isHarmless(call.request())) {
      return refused(call, FOREIGN_CHANGE);
    }
    return isSignedIn ? owner() : nobody();
  }

  private static boolean isHarmless(HttpServerRequest request) {
    return CHANGING_NOTHING.contains(request.method()) || BrowserOrigin.of(request).isOwn();
  }

  private Uni<SecurityIdentity> byOrigin(RoutingContext call) {
    BrowserOrigin origin = BrowserOrigin.of(call.request());
    boolean isKnown =
        config.externalAuthentication()
            || origin.isCalledBy(config.allowedHosts().orElse(List.of()));
    return isKnown && origin.isOwn() ? owner() : refused(call, FOREIGN_PAGE);
  }

  private static Uni<SecurityIdentity> owner() {
    return Uni.createFrom().item(OWNER);
  }

  private static Uni<SecurityIdentity> nobody() {
    return Uni.createFrom().nullItem();
  }

  private static Uni<SecurityIdentity> refused(RoutingContext call, Problem reason) {
    call.put(REASON, reason);
    return Uni.createFrom().failure(AuthenticationFailedException::new);
  }

  /** Says why, in the form of every other problem; nothing more is to be written after that. */
  @Override
  public Uni<Boolean> sendChallenge(RoutingContext call) {
    Problem reason = Objects.requireNonNullElse(call.get(REASON), NO_KEY);
    if (reason.status() == 401 && !call.response().headWritten()) {
      call.response().putHeader("WWW-Authenticate", CHALLENGE);
    }
    refusal.send(call, reason);
    return Uni.createFrom().item(true);
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext call) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", CHALLENGE));
  }
}
