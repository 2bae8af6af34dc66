/** Owns the badges of who made a title: the studio of a film, and the network of a series. */
@NullMarked
package dev.badgepipeline.badge.studio;

import org.jspecify.annotations.NullMarked;
