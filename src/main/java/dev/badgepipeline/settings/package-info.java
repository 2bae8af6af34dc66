/**
 * Owns what the owner can set, whatever it is about: the documents in the database, their defaults,
 * validation and versions, and the list of them. Knows none of them by name.
 */
@NullMarked
package dev.badgepipeline.settings;

import org.jspecify.annotations.NullMarked;
