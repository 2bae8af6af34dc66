/**
 * Owns the library kept in plain folders: NFO files, poster images, and their translation into
 * library items.
 */
@NullMarked
package dev.badgepipeline.library.folder;

import org.jspecify.annotations.NullMarked;
