/**
 * Owns the sample library that is badged when no library is configured, and whose posters settings
 * are tried on.
 */
@NullMarked
package dev.badgepipeline.sample;

import org.jspecify.annotations.NullMarked;
