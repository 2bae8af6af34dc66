/** Tests of how the review badge is decided. */
@NullMarked
package dev.badgepipeline.badge.review;

import org.jspecify.annotations.NullMarked;
