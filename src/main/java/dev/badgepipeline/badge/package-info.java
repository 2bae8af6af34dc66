/**
 * Owns what a badge says, how its owner wants it to look, and what decides it; the packages below
 * it own one kind each.
 */
@NullMarked
package dev.badgepipeline.badge;

import org.jspecify.annotations.NullMarked;
