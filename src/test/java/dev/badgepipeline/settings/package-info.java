/** Tests what settings documents may say, and how their mistakes are named. */
@NullMarked
package dev.badgepipeline.settings;

import org.jspecify.annotations.NullMarked;
