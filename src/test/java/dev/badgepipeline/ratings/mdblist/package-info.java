/** Tests of what MDBList is asked and what its answers mean, by its contract and beyond it. */
@NullMarked
package dev.badgepipeline.ratings.mdblist;

import org.jspecify.annotations.NullMarked;
