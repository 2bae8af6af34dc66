/** Owns what a badge looks like: the lengths of its cells, and the drawn pictures of them. */
@NullMarked
package dev.badgepipeline.rendering.sprite;

import org.jspecify.annotations.NullMarked;
