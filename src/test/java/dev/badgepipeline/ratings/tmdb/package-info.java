/** Tests of the TMDb client against a stand-in server. */
@NullMarked
package dev.badgepipeline.ratings.tmdb;

import org.jspecify.annotations.NullMarked;
