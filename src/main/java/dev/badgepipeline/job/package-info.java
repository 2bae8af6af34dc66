/**
 * Owns work over many items: which there are, how far each has come, and that each item of a job
 * gets exactly one outcome, whatever is killed meanwhile.
 */
@NullMarked
package dev.badgepipeline.job;

import org.jspecify.annotations.NullMarked;
