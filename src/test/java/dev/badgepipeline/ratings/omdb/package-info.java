/** Tests of the OMDb client against a stand-in server, and of the ids that it is asked by. */
@NullMarked
package dev.badgepipeline.ratings.omdb;

import org.jspecify.annotations.NullMarked;
