/** Tests of the MDBList client against a stand-in server, and of the ids that it is asked by. */
@NullMarked
package dev.badgepipeline.ratings.mdblist;

import org.jspecify.annotations.NullMarked;
