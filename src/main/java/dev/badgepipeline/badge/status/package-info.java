/** Owns the status badge: whether more of a series is to come, and when. */
@NullMarked
package dev.badgepipeline.badge.status;

import org.jspecify.annotations.NullMarked;
