/** Tests of schedules, with time moved. */
@NullMarked
package dev.badgepipeline.job.schedule;

import org.jspecify.annotations.NullMarked;
