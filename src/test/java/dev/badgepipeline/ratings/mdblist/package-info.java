/** Tests of the MDBList client against a stand-in server. */
@NullMarked
package dev.badgepipeline.ratings.mdblist;

import org.jspecify.annotations.NullMarked;
