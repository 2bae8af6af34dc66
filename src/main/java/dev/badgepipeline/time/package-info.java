/** Owns the clocks of the program: the time of day, and time that passes evenly. */
@NullMarked
package dev.badgepipeline.time;

import org.jspecify.annotations.NullMarked;
