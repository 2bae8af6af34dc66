/** Owns the aspect badge: the shape of the picture. */
@NullMarked
package dev.badgepipeline.badge.aspect;

import org.jspecify.annotations.NullMarked;
