/**
 * Owns the review badge: which ratings are shown and in which order, its processor and its
 * settings.
 */
@NullMarked
package dev.badgepipeline.badge.review;

import org.jspecify.annotations.NullMarked;
