/** Tests of how the runtime badge is decided. */
@NullMarked
package dev.badgepipeline.badge.runtime;

import org.jspecify.annotations.NullMarked;
