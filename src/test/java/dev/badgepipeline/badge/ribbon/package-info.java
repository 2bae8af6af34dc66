/** Tests of how the ribbon badge is decided. */
@NullMarked
package dev.badgepipeline.badge.ribbon;

import org.jspecify.annotations.NullMarked;
