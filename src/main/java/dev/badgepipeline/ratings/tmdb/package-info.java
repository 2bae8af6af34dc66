/** Owns how TMDb is asked and what its answers mean. */
@NullMarked
package dev.badgepipeline.ratings.tmdb;

import org.jspecify.annotations.NullMarked;
