/**
 * Owns how the log is written: in UTF-8, and so that nothing foreign in it can be taken for more.
 */
@NullMarked
package dev.badgepipeline.log;

import org.jspecify.annotations.NullMarked;
