/** Tests of how the versions badge is decided. */
@NullMarked
package dev.badgepipeline.badge.versions;

import org.jspecify.annotations.NullMarked;
