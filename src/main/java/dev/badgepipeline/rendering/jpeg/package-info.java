/**
 * Owns the lossless JPEG splice: overlays are laid over a JPEG file by rebuilding only the blocks
 * that they touch, while every other coefficient stays the original's. Also reads the pixels of
 * parts of a file. Knows nothing of posters or badges, only of JPEG (ITU-T T.81, cited by its
 * sections).
 */
@NullMarked
package dev.badgepipeline.rendering.jpeg;

import org.jspecify.annotations.NullMarked;
