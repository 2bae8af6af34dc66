/** Tests of how the owner's own badge is decided. */
@NullMarked
package dev.badgepipeline.badge.custom;

import org.jspecify.annotations.NullMarked;
