@NullMarked
package dev.badgepipeline.job.queue;

import org.jspecify.annotations.NullMarked;
