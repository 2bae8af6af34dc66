/**
 * Draws on a scan and writes the file with it: passes over MCUs that stay and copies their bits,
 * blends and codes those that an overlay touches, and joins several scans into one first.
 */
@NullMarked
package dev.badgepipeline.rendering.jpeg.splice;

import org.jspecify.annotations.NullMarked;
