/** Owns the bytes of a poster: its file format and its checksum. Knows nothing of pixels. */
@NullMarked
package dev.badgepipeline.poster;

import org.jspecify.annotations.NullMarked;
