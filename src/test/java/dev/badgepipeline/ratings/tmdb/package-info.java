/** Tests of the TMDb client against a stand-in server, and of the ids that it is asked by. */
@NullMarked
package dev.badgepipeline.ratings.tmdb;

import org.jspecify.annotations.NullMarked;
