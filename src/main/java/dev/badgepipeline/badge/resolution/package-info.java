/**
 * Owns the resolution badge: the rules from video streams to a label, its processor and its
 * settings.
 */
@NullMarked
package dev.badgepipeline.badge.resolution;

import org.jspecify.annotations.NullMarked;
