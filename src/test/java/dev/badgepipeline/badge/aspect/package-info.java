/** Tests of how the aspect badge is decided. */
@NullMarked
package dev.badgepipeline.badge.aspect;

import org.jspecify.annotations.NullMarked;
