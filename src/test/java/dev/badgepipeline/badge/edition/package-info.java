/** Tests of how the edition badge is decided. */
@NullMarked
package dev.badgepipeline.badge.edition;

import org.jspecify.annotations.NullMarked;
