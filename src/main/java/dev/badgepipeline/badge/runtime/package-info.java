/** Owns the runtime badge: how long a film or an episode is. */
@NullMarked
package dev.badgepipeline.badge.runtime;

import org.jspecify.annotations.NullMarked;
