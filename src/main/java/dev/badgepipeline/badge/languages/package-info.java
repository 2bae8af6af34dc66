/** Owns the languages badge: in which languages a title is spoken and subtitled. */
@NullMarked
package dev.badgepipeline.badge.languages;

import org.jspecify.annotations.NullMarked;
