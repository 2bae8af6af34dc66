/** Tests of how the status badge is decided. */
@NullMarked
package dev.badgepipeline.badge.status;

import org.jspecify.annotations.NullMarked;
