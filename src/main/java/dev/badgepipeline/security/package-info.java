/**
 * Owns who may call: the API key, the sessions of browsers that have shown it, the secret in the
 * paths of webhooks, and what browsers may do where there is no key.
 *
 * <p>It is a mechanism and a policy of Quarkus security, which asks them before anything of a body
 * is read: whatever reads bodies or looks at heads has a lower priority than its filters. {@code
 * quarkus.http.auth.proactive} must stay as it is, on: else whoever is not let in is refused later
 * than that.
 *
 * <p>Without a key the service listens on loopback only, and refuses to start anywhere else (the
 * package {@code start.check}), so whoever comes first is somebody who can start programs on this
 * host, or whom the owner's own gate has let in ({@code badge-pipeline.external-authentication}).
 * The third way is a code ({@code badge-pipeline.setup-code}): whoever can read the log is the
 * owner. It is the key until a key was made with it, costs as much to guess, and is worth nothing
 * afterwards. It has to be asked for, so that a host that was opened by mistake goes on to be
 * refused; an image asks for it, since a container is opened by whoever publishes its port.
 */
@NullMarked
package dev.badgepipeline.security;

import org.jspecify.annotations.NullMarked;
