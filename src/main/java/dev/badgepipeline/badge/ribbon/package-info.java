/**
 * Owns the ribbon badge: what ratings have earned a title by the rules of their source, and lists
 * that it is on.
 */
@NullMarked
package dev.badgepipeline.badge.ribbon;

import org.jspecify.annotations.NullMarked;
