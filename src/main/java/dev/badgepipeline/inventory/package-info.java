/**
 * Owns what is known of every item of the connected libraries between runs: how its library last
 * showed it, what our last run came to, and whether people want it left alone.
 */
@NullMarked
package dev.badgepipeline.inventory;

import org.jspecify.annotations.NullMarked;
