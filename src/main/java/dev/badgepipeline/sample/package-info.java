/** Owns the sample library that is badged when no library is configured. */
@NullMarked
package dev.badgepipeline.sample;

import org.jspecify.annotations.NullMarked;
