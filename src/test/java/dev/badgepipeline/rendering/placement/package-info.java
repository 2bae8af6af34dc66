/** Tests of where badges hide least, and the posters that they are judged by. */
@NullMarked
package dev.badgepipeline.rendering.placement;

import org.jspecify.annotations.NullMarked;
