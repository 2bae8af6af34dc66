/** Tests of what all badge kinds share. */
@NullMarked
package dev.badgepipeline.badge;

import org.jspecify.annotations.NullMarked;
