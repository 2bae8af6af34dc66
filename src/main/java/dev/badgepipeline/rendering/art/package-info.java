/**
 * Owns what badges are drawn from: the program's icons and typefaces, and those of its owner, which
 * are read with distrust.
 */
@NullMarked
package dev.badgepipeline.rendering.art;

import org.jspecify.annotations.NullMarked;
