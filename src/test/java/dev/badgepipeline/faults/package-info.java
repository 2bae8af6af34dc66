/**
 * The ways in which the database or the way to it can fail, driven at every moment of a run: the
 * matrix of faults and moments, and what must hold in each of its cells.
 */
@NullMarked
package dev.badgepipeline.faults;

import org.jspecify.annotations.NullMarked;
