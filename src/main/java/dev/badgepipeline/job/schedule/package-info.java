/**
 * Owns when work is done by itself: schedules, their next and last times, and that one instance of
 * several begins what is due.
 */
@NullMarked
package dev.badgepipeline.job.schedule;

import org.jspecify.annotations.NullMarked;
