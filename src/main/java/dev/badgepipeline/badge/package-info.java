/**
 * Owns what a badge says and how its owner wants it to look; the packages below it own one kind
 * each.
 */
@NullMarked
package dev.badgepipeline.badge;

import org.jspecify.annotations.NullMarked;
