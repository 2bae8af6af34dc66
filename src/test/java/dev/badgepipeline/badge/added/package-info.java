/** Tests of how the new badge is decided. */
@NullMarked
package dev.badgepipeline.badge.added;

import org.jspecify.annotations.NullMarked;
