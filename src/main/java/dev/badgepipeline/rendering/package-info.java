/**
 * Owns pixels: reading a poster, laying out and drawing badges on it, writing it again, and the
 * marker that a badged poster carries.
 */
@NullMarked
package dev.badgepipeline.rendering;

import org.jspecify.annotations.NullMarked;
