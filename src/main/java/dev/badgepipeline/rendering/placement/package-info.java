/**
 * Owns where on a poster its badges hide least: which arrangements there are, how much detail a
 * poster has where, and the choice between them. Knows neither files nor how badges are drawn.
 *
 * <h2>How it is decided</h2>
 *
 * <ol>
 *   <li>Of a poster there is a {@link dev.badgepipeline.rendering.placement.Miniature}: the mean
 *       luma of each block of eight by eight pixels. Those are the DC coefficients of a JPEG file,
 *       for which nothing is decoded; of other files they are computed from the pixels.
 *   <li>The {@link dev.badgepipeline.rendering.placement.DetailMap} says how much of what people
 *       look at lies in an area: the squares of the differences between neighbouring blocks.
 *       Lettering and faces have many and large ones; skies, fog, walls and the grain of film have
 *       next to none.
 *   <li>Each {@link dev.badgepipeline.rendering.placement.PosterArrangement} is laid out as it
 *       would be drawn. One that has no room for a badge where it wants it is none.
 *   <li>{@link dev.badgepipeline.rendering.placement.ArrangementChoice} takes the one whose cells
 *       lie on the least detail, unless it hides hardly less than the positions that are set.
 * </ol>
 *
 * <p>All of it is reckoned in whole numbers, so that the same poster has the same badges in the
 * same place on every machine. A choice is kept with the poster ({@link
 * dev.badgepipeline.rendering.placement.ChosenArrangement}) and holds for as long as the poster,
 * its badges and their looks are the same, whatever their ratings say.
 */
@NullMarked
package dev.badgepipeline.rendering.placement;

import org.jspecify.annotations.NullMarked;
