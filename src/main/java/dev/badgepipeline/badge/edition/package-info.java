/** Owns the edition badge: which cut or edition of a film there is. */
@NullMarked
package dev.badgepipeline.badge.edition;

import org.jspecify.annotations.NullMarked;
