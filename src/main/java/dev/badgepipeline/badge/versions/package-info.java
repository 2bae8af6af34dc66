/** Owns the versions badge: of how many files a film or an episode can be chosen. */
@NullMarked
package dev.badgepipeline.badge.versions;

import org.jspecify.annotations.NullMarked;
