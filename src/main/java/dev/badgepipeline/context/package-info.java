/** Owns on which Vert.x context results are seen. */
@NullMarked
package dev.badgepipeline.context;

import org.jspecify.annotations.NullMarked;
