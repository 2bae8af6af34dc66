/**
 * Owns the award badge: the awards an item has won, the table of them that the owner edits, its
 * processor and its settings.
 */
@NullMarked
package dev.badgepipeline.badge.award;

import org.jspecify.annotations.NullMarked;
