/** Owns how MDBList is asked and what its answers mean. */
@NullMarked
package dev.badgepipeline.ratings.mdblist;

import org.jspecify.annotations.NullMarked;
