/**
 * Owns lists of titles that providers keep, such as a Top 250: which of them are wanted, reading
 * each about once a day for all instances, and which titles stand where.
 */
@NullMarked
package dev.badgepipeline.lists;

import org.jspecify.annotations.NullMarked;
