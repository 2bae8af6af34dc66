/** Owns the badge of what is new: it came into the library not long ago. */
@NullMarked
package dev.badgepipeline.badge.added;

import org.jspecify.annotations.NullMarked;
