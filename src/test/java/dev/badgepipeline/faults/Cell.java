package dev.badgepipeline.faults;

import java.time.Duration;

/**
 * What was seen when a fault struck at a moment.
 *
 * @param tier the lowest tier that a stage of the poster came from
 * @param slowest how long the slowest poster took
 * @param recovery from the end of the fault to the main pool, with nothing left to be written
 */
record Cell(Fault fault, Moment moment, String tier, Duration slowest, Duration recovery) {}
