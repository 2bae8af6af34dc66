/** Tests of how the content rating badge is decided. */
@NullMarked
package dev.badgepipeline.badge.contentrating;

import org.jspecify.annotations.NullMarked;
