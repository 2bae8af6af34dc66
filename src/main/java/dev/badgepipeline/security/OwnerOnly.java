package dev.badgepipeline.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets only the owner call, but for what is open to all, and for the place where a caller shows the
 * key, or learns that he must. What is not there is refused like what is.
 */
@ApplicationScoped
class OwnerOnly implements HttpSecurityPolicy {

  private final OpenPaths open;

  OwnerOnly(OpenPaths open) {
    this.open = open;
  }

  @Override
  public Uni<CheckResult> checkPermission(
      RoutingContext call, Uni<SecurityIdentity> caller, AuthorizationRequestContext context) {
    return open.include(call) || open.isEntrance(call)
        ? CheckResult.permit()
        : caller.map(known -> known.isAnonymous() ? CheckResult.DENY : CheckResult.PERMIT);
  }
}
