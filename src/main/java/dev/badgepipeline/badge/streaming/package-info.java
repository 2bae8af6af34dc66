/** Owns the streaming badge: which services have a title in their flat rate in a country. */
@NullMarked
package dev.badgepipeline.badge.streaming;

import org.jspecify.annotations.NullMarked;
