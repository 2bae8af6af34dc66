/** Tests of what badges look like: their typeface, icons, lengths and drawn cells. */
@NullMarked
package dev.badgepipeline.rendering.art;

import org.jspecify.annotations.NullMarked;
