/** Tests of layout, compositing and whole posters, with no container around them. */
@NullMarked
package dev.badgepipeline.rendering;

import org.jspecify.annotations.NullMarked;
