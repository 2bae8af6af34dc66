/**
 * Owns the image files that posters are: reading pixels from JPEG, PNG and WebP, writing them back
 * in the same format with everything else that the file carried, and the marker of a badged poster.
 */
@NullMarked
package dev.badgepipeline.rendering.codec;

import org.jspecify.annotations.NullMarked;
