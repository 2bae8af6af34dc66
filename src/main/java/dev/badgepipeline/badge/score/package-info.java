/** Owns the score badge: one number of several ratings, each with its weight. */
@NullMarked
package dev.badgepipeline.badge.score;

import org.jspecify.annotations.NullMarked;
