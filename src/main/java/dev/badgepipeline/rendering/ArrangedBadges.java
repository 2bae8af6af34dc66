package dev.badgepipeline.rendering;

import dev.badgepipeline.rendering.placement.ArrangementChoice;

/**
 * Where badges hide least on a poster.
 *
 * @param glance what the look at it leaves for the drawing
 */
public record ArrangedBadges(ArrangementChoice choice, PosterGlance glance) {}
