/**
 * Owns that what comes into a library, or changes there, is badged without anybody asking again:
 * looks at what has changed, and whose ratings have become old, and asks for a job of it.
 */
@NullMarked
package dev.badgepipeline.sweep;

import org.jspecify.annotations.NullMarked;
