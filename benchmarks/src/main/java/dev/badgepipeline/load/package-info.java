/** Sends the packaged service more posters than it can draw at once, and looks at its memory. */
@NullMarked
package dev.badgepipeline.load;

import org.jspecify.annotations.NullMarked;
