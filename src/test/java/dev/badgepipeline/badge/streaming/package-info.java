/** Tests of how the streaming badge is decided. */
@NullMarked
package dev.badgepipeline.badge.streaming;

import org.jspecify.annotations.NullMarked;
