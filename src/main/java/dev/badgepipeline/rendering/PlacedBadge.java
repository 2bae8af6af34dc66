package dev.badgepipeline.rendering;

import dev.badgepipeline.badge.BadgeKind;

/**
 * Where a badge stands, without its shadow, in pixels of the displayed poster.
 *
 * @param left of its left edge from the poster's
 * @param top of its top edge from the poster's
 */
public record PlacedBadge(BadgeKind kind, int left, int top, int width, int height) {}
