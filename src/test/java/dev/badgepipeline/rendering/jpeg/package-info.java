/** Proves the splice by other decoders, over generated and over damaged files. */
@NullMarked
package dev.badgepipeline.rendering.jpeg;

import org.jspecify.annotations.NullMarked;
