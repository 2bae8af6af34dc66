/** Tests of how the award badge is decided. */
@NullMarked
package dev.badgepipeline.badge.award;

import org.jspecify.annotations.NullMarked;
