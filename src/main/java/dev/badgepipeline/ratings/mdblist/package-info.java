/** Owns the MDBList client and what its answers mean. */
@NullMarked
package dev.badgepipeline.ratings.mdblist;

import org.jspecify.annotations.NullMarked;
