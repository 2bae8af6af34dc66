/**
 * Owns the clocks of the program, the time of day and time that passes evenly, and hours of the
 * day.
 */
@NullMarked
package dev.badgepipeline.time;

import org.jspecify.annotations.NullMarked;
