/**
 * Owns the settings of every badge kind: their documents in the database, defaults, validation and
 * versions.
 */
@NullMarked
package dev.badgepipeline.settings;

import org.jspecify.annotations.NullMarked;
