/** Tests of what TMDb is asked and what its answers mean, by its contract and beyond it. */
@NullMarked
package dev.badgepipeline.ratings.tmdb;

import org.jspecify.annotations.NullMarked;
