/**
 * Owns who may call: the API key, the sessions of browsers that have shown it, the secret in the
 * paths of webhooks, and what browsers may do where there is no key.
 *
 * <p>It is a mechanism and a policy of Quarkus security, which asks them before anything of a body
 * is read: whatever reads bodies or looks at heads has a lower priority than its filters. {@code
 * quarkus.http.auth.proactive} must stay as it is, on: else whoever is not let in is refused later
 * than that.
 *
 * <p>There is no code to be typed at a first visit. Without a key the service listens on loopback
 * only, and refuses to start anywhere else (the package {@code start.check}), so whoever comes
 * first is somebody who can start programs on this host, and could read such a code, or whom the
 * owner's own gate has let in ({@code badge-pipeline.external-authentication}). Whoever wants it
 * open sets a key first, which is what a code would have been for, and lasts.
 */
@NullMarked
package dev.badgepipeline.security;

import org.jspecify.annotations.NullMarked;
