/**
 * Owns the episode badge: where an episode or a season belongs, and how many seasons a series has.
 */
@NullMarked
package dev.badgepipeline.badge.episode;

import org.jspecify.annotations.NullMarked;
