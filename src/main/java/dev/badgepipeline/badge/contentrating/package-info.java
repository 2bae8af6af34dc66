/** Owns the content rating badge: for whom a title is meant, as FSK, MPA, BBFC and others say. */
@NullMarked
package dev.badgepipeline.badge.contentrating;

import org.jspecify.annotations.NullMarked;
