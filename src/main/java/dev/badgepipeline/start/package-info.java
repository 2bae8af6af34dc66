/** Owns the program's entry point and what must happen before the service starts. */
@NullMarked
package dev.badgepipeline.start;

import org.jspecify.annotations.NullMarked;
