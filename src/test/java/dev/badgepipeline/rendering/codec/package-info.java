/**
 * Tests of reading and writing image files; owns the files that other tests read, all of them made
 * here.
 */
@NullMarked
package dev.badgepipeline.rendering.codec;

import org.jspecify.annotations.NullMarked;
