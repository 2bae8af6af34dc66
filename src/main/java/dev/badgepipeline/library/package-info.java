/**
 * Owns what the service knows of a media library: items with their streams and ids, and the
 * MediaLibrary through which posters are read and written.
 */
@NullMarked
package dev.badgepipeline.library;

import org.jspecify.annotations.NullMarked;
