/**
 * Owns the run of one item through all badge processors, and the report of what came of it. Knows
 * no badge kind by name.
 */
@NullMarked
package dev.badgepipeline.pipeline;

import org.jspecify.annotations.NullMarked;
