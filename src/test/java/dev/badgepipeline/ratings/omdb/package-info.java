/** Tests of what OMDb is asked and what its answers mean, by its contract and beyond it. */
@NullMarked
package dev.badgepipeline.ratings.omdb;

import org.jspecify.annotations.NullMarked;
