/** Owns how OMDb is asked and what its answers mean. */
@NullMarked
package dev.badgepipeline.ratings.omdb;

import org.jspecify.annotations.NullMarked;
