/** Tests of how the studio and network badge is decided. */
@NullMarked
package dev.badgepipeline.badge.studio;

import org.jspecify.annotations.NullMarked;
