/** Tests of the OMDb client against a stand-in server. */
@NullMarked
package dev.badgepipeline.ratings.omdb;

import org.jspecify.annotations.NullMarked;
