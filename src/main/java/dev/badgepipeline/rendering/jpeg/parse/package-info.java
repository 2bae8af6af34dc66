/**
 * Takes a file apart: finds its segments, and reads what they say of the frame and its scans,
 * nothing of the entropy-coded data (T.81, annex B). Kinds of files that are not spliced are
 * refused here.
 */
@NullMarked
package dev.badgepipeline.rendering.jpeg.parse;

import org.jspecify.annotations.NullMarked;
