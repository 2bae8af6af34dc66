/** Tests of how the languages badge is decided. */
@NullMarked
package dev.badgepipeline.badge.languages;

import org.jspecify.annotations.NullMarked;
